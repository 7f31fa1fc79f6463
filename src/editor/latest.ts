// What the canvas was last drawn from, for callbacks that never change and read it when they run.

import type { RefObject } from 'react'
import type { GraphCanvasProps } from './canvas-props.ts'
import type { MappedFlow, MapperInput } from './flow/flow-mapper.ts'
import type { Places } from './flow/places.ts'
import type { Selection } from './selection.ts'

export interface Latest {
  readonly props: GraphCanvasProps
  readonly mapped: MappedFlow
  /** What `mapped` was made from. */
  readonly input: MapperInput
  readonly drag: Places | null
}

/**
 * Asks for a selection, and lets callbacks of the same event see it before the canvas is drawn again: React Flow reports
 * nodes and wires one after the other.
 */
export function selectIn(latest: RefObject<Latest>, selection: Selection): void {
  const { props } = latest.current
  if (selection === props.selection) return
  latest.current = { ...latest.current, props: { ...props, selection } }
  props.onSelect(selection)
}
