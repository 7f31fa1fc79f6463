// Drawing wires: by drag, by two clicks, by keyboard; and moving a wire's end. Puts the pieces in `wiring/` together.

import { useReactFlow, useStoreApi, type Connection, type FinalConnectionState, type HandleType } from '@xyflow/react'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Point } from '../core/edit/command.ts'
import type { CanvasStore, WiringStart } from './canvas-store.ts'
import { endsOf } from './from-flow.ts'
import { wireCommand, type WireEnds } from './gestures/drop-wire.ts'
import { startOf, wireBetween } from './gestures/fits.ts'
import type { Latest } from './latest.ts'
import type { FlowEdge } from './to-flow.ts'
import type { AfterDrop, PortQuestion } from './wiring/after-drop.ts'
import { beginWiring } from './wiring/begin-wiring.ts'
import { breakPort, clickCallbacks } from './wiring/click-wiring.ts'
import { connectEnd } from './wiring/let-go.ts'
import { reconnectCallbacks } from './wiring/reconnect.ts'
import { startOfHandle, type AnyPointer, type Tools } from './wiring/wire-tools.ts'

function wiringCallbacks(tools: Tools) {
  const { latest, store, show } = tools
  const end = () => {
    store.setState({ wiring: null, reconnecting: 'no' })
    tools.forget()
  }
  return {
    begin: (start: WiringStart) => beginWiring(tools, start, 'keys'),
    end,
    isValid: ({ source, sourceHandle, target, targetHandle }: Connection | FlowEdge): boolean => {
      const ends = endsOf({ source, sourceHandle, target, targetHandle: targetHandle ?? null })
      return ends !== null && latest.current.props.canConnect(ends.from, ends.to).kind === 'allowed'
    },
    onConnectStart: (
      event: AnyPointer,
      params: { nodeId: string | null; handleId: string | null; handleType: HandleType | null },
    ) => {
      const start = startOfHandle(params.nodeId, params.handleId, params.handleType)
      if (start !== null) beginWiring(tools, start, event.ctrlKey || event.metaKey ? 'all' : 'pointer')
    },
    onConnect: (connection: Connection) => {
      const { wiring } = store.getState()
      const ends = endsOf(connection)
      // Without a wire being drawn it was cancelled, which React Flow is not told in time.
      if (wiring === null || ends === null) return
      store.setState({ wiring: null })
      latest.current.props.onCommand(wireCommand(ends, null))
    },
    onConnectEnd: (event: AnyPointer, state: FinalConnectionState) => connectEnd(tools, event, state),
    ...clickCallbacks(tools),
    ...reconnectCallbacks(tools),
    breakPort: (key: string) => breakPort(tools, key),
    /** Connects the wire that is being drawn to a port, and ends the drawing. */
    commit: (key: string): WireEnds | null => {
      const { wiring } = store.getState()
      const ends = wiring === null ? null : wireBetween(wiring.start, startOf(key))
      end()
      if (ends !== null) latest.current.props.onCommand(wireCommand(ends, null))
      return ends
    },
    answer: ({ from, node, moved }: PortQuestion, port: string | null) => {
      show(null)
      if (port !== null) latest.current.props.onCommand(wireCommand({ from, to: { node, port } }, moved))
    },
    dismiss: () => show(null),
  }
}

/** Escape cancels a wire that the pointer draws, wherever the focus is, and nothing else. */
function useEscape(store: CanvasStore, end: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { wiring } = store.getState()
      if (event.key !== 'Escape' || wiring === null || wiring.offered !== null) return
      event.preventDefault()
      event.stopPropagation()
      end()
      store.setState({ spoken: 'Cancelled.' })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [store, end])
}

/** Callbacks for React Flow and for ports. Stable: they read the latest props when they run. */
export function useWiring(latest: RefObject<Latest>, store: CanvasStore) {
  const flow = useReactFlow()
  const flowStore = useStoreApi()
  const [after, show] = useState<AfterDrop | null>(null)
  const callbacks = useMemo(() => {
    const toCanvas = (screen: Point): Point => flow.screenToFlowPosition({ ...screen })
    const forget = () => {
      flowStore.getState().cancelConnection()
      flowStore.setState({ connectionClickStartHandle: null })
    }
    return wiringCallbacks({ latest, store, toCanvas, show, forget })
  }, [flow, flowStore, latest, store])
  useEscape(store, callbacks.end)
  return useMemo(() => ({ ...callbacks, after }), [callbacks, after])
}
