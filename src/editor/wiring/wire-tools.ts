// What the callbacks of wiring share: the state they work on, and what stands under the pointer.

import type { HandleType } from '@xyflow/react'
import type { RefObject } from 'react'
import type { Point } from '../../core/edit/command.ts'
import { portRef, type NodeId } from '../../core/model/ids.ts'
import type { CanvasStore, WiringStart } from '../canvas-store.ts'
import { endOfHandle } from '../flow/handles.ts'
import type { Box } from '../flow/geometry.ts'
import { startOf } from '../gestures/fits.ts'
import type { Latest } from '../latest.ts'
import type { AfterDrop } from './after-drop.ts'

export type AnyPointer = MouseEvent | TouchEvent

/** What the callbacks work with; it stays the same as long as the canvas lives. */
export interface Tools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly toCanvas: (screen: Point) => Point
  readonly show: (after: AfterDrop | null) => void
  /** Makes React Flow forget a wire that is being drawn. */
  readonly forget: () => void
}

/** Where on the screen a pointer is, or the first finger. */
export function screenPoint(event: AnyPointer): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

function elementUnder(screen: Point): Element | null {
  return document.elementFromPoint(screen.x, screen.y)?.closest('.react-flow__node') ?? null
}

/** The box of the canvas that is under a point of the screen. */
export function nodeUnder(screen: Point): NodeId | null {
  return elementUnder(screen)?.getAttribute('data-id') ?? null
}

/** Where on the screen a box stands. */
export function screenBox(box: NodeId): Box | null {
  const element = document.querySelector(`.react-flow__node[data-id="${CSS.escape(box)}"]`)
  return element?.getBoundingClientRect() ?? null
}

/** The end whose port an event is about. */
export function handleUnder({ target }: Event): WiringStart | null {
  const handle = target instanceof Element ? target.closest('.react-flow__handle') : null
  const [node, port] = [handle?.getAttribute('data-nodeid'), handle?.getAttribute('data-handleid')]
  if (typeof node !== 'string' || typeof port !== 'string') return null
  const end = endOfHandle(node, port)
  return startOf(portRef(end.node, end.port))
}

/** The end that a handle of React Flow stands for. */
export function startOfHandle(box: NodeId | null, handle: string | null, type: HandleType | null): WiringStart | null {
  if (box === null || handle === null || type === null) return null
  const { node, port } = endOfHandle(box, handle)
  return type === 'source' ? { kind: 'output', node } : { kind: 'input', input: { node, port } }
}
