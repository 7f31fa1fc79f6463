// A wire that is let go, on a port, a node or nothing: an edit, a question, a refusal, or the search for a device.

import type { FinalConnectionState } from '@xyflow/react'
import type { Point } from '../../core/edit/command.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { WiringStart } from '../canvas-store.ts'
import { dropOnNode, dropOnPort, type Dropped } from '../gestures/drop-wire.ts'
import { nodeUnder, screenBox, screenPoint, startOfHandle, type AnyPointer, type Tools } from './wire-tools.ts'

/** Does what a dropped wire means; true when that was something. */
function settle({ latest, show }: Tools, dropped: Dropped, moved: PortRef | null, at: Point): void {
  if (dropped.kind === 'command') latest.current.props.onCommand(dropped.command)
  else if (dropped.kind === 'ask') show({ ...dropped, moved, at })
  else if (dropped.kind === 'refused') {
    const { node } = dropped.ends.to
    const { boxOf } = latest.current.mapped
    show({ ...dropped, at, beside: screenBox(nodeUnder(at) ?? boxOf.get(node) ?? node) })
  }
}

/** What a wire does that is let go over a port (`end`) or at a point of the screen; false when nothing is there. */
export function drop(
  tools: Tools,
  start: WiringStart,
  end: WiringStart | null,
  moved: PortRef | null,
  at: Point,
): boolean {
  const { props, mapped } = tools.latest.current
  if (end !== null) {
    settle(tools, dropOnPort(start, end, moved, props.canConnect), moved, at)
    return true
  }
  const under = nodeUnder(at)
  if (under === null) return false
  settle(tools, dropOnNode(start, under, moved, mapped.faces, props.canConnect), moved, at)
  return true
}

/** With Ctrl, from an output to another output or its node: everything that used the one uses the other. */
function moveAll({ latest }: Tools, from: NodeId, end: WiringStart | null, at: Point): void {
  const to = end?.kind === 'output' ? end.node : end === null ? nodeUnder(at) : null
  if (to !== null && to !== from) latest.current.props.onCommand({ type: 'wire.move-all', from, to })
}

/** The end of drawing a wire with the pointer. */
export function connectEnd(tools: Tools, event: AnyPointer, state: FinalConnectionState): void {
  const { store, latest, toCanvas } = tools
  const { wiring, reconnecting } = store.getState()
  if (reconnecting !== 'no' || wiring === null) return
  store.setState({ wiring: null })
  if (state.fromHandle === null) return
  const { start, isMoveAll } = wiring
  const to = state.toHandle
  const end = to === null ? null : startOfHandle(to.nodeId, to.id ?? null, to.type)
  const screen = screenPoint(event)
  if (isMoveAll && start.kind === 'output') moveAll(tools, start.node, end, screen)
  else if (state.isValid !== true && !drop(tools, start, end, null, screen)) {
    latest.current.props.onWireToVoid?.({ start, at: { screen, canvas: toCanvas(screen) } })
  }
}
