// What React Flow tells of clicks and selections. Callbacks never change: React Flow draws every node again when one does, and
// the canvas is drawn at each step of a drag.

import { useStoreApi, type EdgeChange } from '@xyflow/react'
import { useMemo, type MouseEvent, type RefObject } from 'react'
import type { CanvasHandle, CanvasPlace } from './canvas-props.ts'
import type { CanvasStore } from './canvas-store.ts'
import { selectionAfterWires } from './from-flow.ts'
import { narrow } from './gestures/narrow.ts'
import { wireAt } from './gestures/wire-at.ts'
import { selectIn, type Latest } from './latest.ts'
import { NO_SELECTION } from './selection.ts'
import type { FlowEdge, FlowNode } from './to-flow.ts'
import type { useCanvasKeys } from './use-canvas-keys.ts'
import type { useWiring } from './use-wiring.ts'

/** How near a wire is taken that has no element of its own, in pixels of the screen. */
const FAR_REACH = 5

interface FlowEventTools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly made: Pick<CanvasHandle, 'canvasPoint'>
  readonly wirer: Pick<ReturnType<typeof useWiring>, 'end' | 'onNodeClick'>
  readonly keys: Pick<ReturnType<typeof useCanvasKeys>, 'clickedVoid'>
}

export type AnyMouse = MouseEvent | globalThis.MouseEvent

/** A click on the void from far out may be meant for a wire. */
function selectFromVoid(
  { latest, store }: Pick<FlowEventTools, 'latest' | 'store'>,
  at: CanvasPlace,
  zoom: number,
): void {
  const { mapped, props } = latest.current
  const wire = store.getState().detail === 'far' ? wireAt(at.canvas, mapped.routes, FAR_REACH / zoom) : null
  const { nodes, wires } = props.selection
  if (wire !== null) props.onSelect({ nodes: NO_SELECTION.nodes, wires: new Set([wire]) })
  else if (nodes.size + wires.size > 0) props.onSelect(NO_SELECTION)
}

/** Callbacks for React Flow, and where on the canvas a pointer is. */
export function useFlowEvents({ latest, store, made, wirer, keys }: FlowEventTools) {
  const flowStore = useStoreApi()
  const { end, onNodeClick } = wirer
  return useMemo(() => {
    const placeOf = (event: AnyMouse): CanvasPlace => {
      const screen = { x: event.clientX, y: event.clientY }
      return { screen, canvas: made.canvasPoint(screen) }
    }
    const onFlow = {
      onEdgesChange: (changes: EdgeChange<FlowEdge>[]) => {
        // A marquee takes nodes; the wires between them need no mark of their own.
        if (flowStore.getState().userSelectionActive) return
        selectIn(latest, selectionAfterWires(latest.current.props.selection, changes))
      },
      onNodeClick: (event: MouseEvent, node: FlowNode) => {
        onNodeClick(event)
        narrow(latest, event, node)
      },
      onNodeDoubleClick: (_: MouseEvent, node: FlowNode) => latest.current.props.onEdit?.(node.id),
      onNodeContextMenu: (event: MouseEvent, node: FlowNode) => {
        event.preventDefault()
        latest.current.props.onNodeMenu?.(node.id, placeOf(event))
      },
      onPaneClick: (event: MouseEvent) => {
        end()
        keys.clickedVoid(placeOf(event))
        selectFromVoid({ latest, store }, placeOf(event), flowStore.getState().transform[2])
      },
      onPaneContextMenu: (event: AnyMouse) => {
        event.preventDefault()
        latest.current.props.onSearch?.(placeOf(event))
      },
    }
    return { placeOf, onFlow }
  }, [flowStore, latest, store, made, end, onNodeClick, keys])
}
