// Wires by clicks: on a port and then on another, or on a node; and Alt+click, which takes wires away.

import { portRef } from '../../core/model/ids.ts'
import { keyOf, startOf } from '../gestures/fits.ts'
import { drop } from './let-go.ts'
import { handleUnder, screenPoint, type AnyPointer, type Tools } from './wire-tools.ts'

/** Takes all wires of a port away; `key` is `<node>.<port>`. */
export function breakPort({ latest }: Tools, key: string): void {
  const start = startOf(key)
  const { design, onCommand } = latest.current.props
  const wires =
    start.kind === 'input'
      ? [portRef(start.input.node, start.input.port)].filter((ref) => design.logic.wires[ref] !== undefined)
      : Object.entries(design.logic.wires).flatMap(([ref, source]) => (source === start.node ? [ref] : []))
  if (wires.length > 0) onCommand({ type: 'wire.disconnect', wires })
}

/** Two clicks: on a port, then on another, or on a node. */
export function clickCallbacks(tools: Tools) {
  const { store } = tools
  return {
    onClickConnectEnd: (event: AnyPointer) => {
      const { wiring } = store.getState()
      store.setState({ wiring: null })
      const end = handleUnder(event)
      if (wiring === null || end === null || keyOf(end) === keyOf(wiring.start)) return
      drop(tools, wiring.start, end, null, screenPoint(event))
    },
    onNodeClick: (event: { readonly target: EventTarget; readonly clientX: number; readonly clientY: number }) => {
      const { wiring } = store.getState()
      const isOnPort = event.target instanceof Element && event.target.closest('.react-flow__handle') !== null
      if (wiring === null || wiring.offered !== null || isOnPort) return
      store.setState({ wiring: null })
      tools.forget()
      drop(tools, wiring.start, null, null, { x: event.clientX, y: event.clientY })
    },
  }
}
