// Moving the end of a wire, or a copy of the wire.

import type { Connection, FinalConnectionState, HandleType } from '@xyflow/react'
import { portRef, splitPortRef } from '../../core/model/ids.ts'
import type { WiringStart } from '../canvas-store.ts'
import { endsOf } from '../from-flow.ts'
import { wireCommand } from '../gestures/drop-wire.ts'
import type { FlowEdge } from '../to-flow.ts'
import { drop } from './let-go.ts'
import { screenPoint, startOfHandle, type AnyPointer, type Tools } from './wire-tools.ts'

/** Callbacks for moving a wire's end; dropped on nothing, the wire is taken away. With Shift the wire stays, and a copy is moved. */
export function reconnectCallbacks(tools: Tools) {
  const { latest, store, toCanvas } = tools
  return {
    onReconnectStart: ({ shiftKey }: { readonly shiftKey: boolean }, _: FlowEdge, fixed: HandleType) => {
      store.setState({ reconnecting: shiftKey && fixed === 'source' ? 'copy' : 'pending' })
    },
    onReconnect: (edge: FlowEdge, connection: Connection) => {
      const { reconnecting } = store.getState()
      const ends = endsOf(connection)
      if (reconnecting === 'no' || ends === null) return
      store.setState({ reconnecting: 'done' })
      const isSame =
        ends.from === latest.current.props.design.logic.wires[edge.id] &&
        portRef(ends.to.node, ends.to.port) === edge.id
      if (!isSame) latest.current.props.onCommand(wireCommand(ends, reconnecting === 'copy' ? null : edge.id))
    },
    onReconnectEnd: (event: AnyPointer, edge: FlowEdge, _: HandleType, state: FinalConnectionState) => {
      const { reconnecting, wiring } = store.getState()
      store.setState({ wiring: null, reconnecting: 'no' })
      if ((reconnecting !== 'pending' && reconnecting !== 'copy') || wiring === null) return
      const moved = reconnecting === 'copy' ? null : edge.id
      const to = state.toHandle
      const end = to === null ? null : startOfHandle(to.nodeId, to.id ?? null, to.type)
      const screen = screenPoint(event)
      // The end that was picked up at its input and dropped on an output: the input takes that one.
      const other: WiringStart = { kind: 'input', input: splitPortRef(edge.id) }
      const isOther = wiring.start.kind === 'output' && end?.kind === 'output' && end.node !== wiring.start.node
      if (drop(tools, isOther ? other : wiring.start, end, isOther ? null : moved, screen)) return
      const at = { screen, canvas: toCanvas(screen) }
      if (moved === null) latest.current.props.onWireToVoid?.({ start: wiring.start, at })
      else latest.current.props.onCommand({ type: 'wire.disconnect', wires: [moved] })
    },
  }
}
