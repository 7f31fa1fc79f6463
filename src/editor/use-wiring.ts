// Drawing wires: by drag, by two clicks, by keyboard; and moving a wire's end. Ends in commands, a question, or a refusal.

import { useReactFlow, useStoreApi, type Connection, type FinalConnectionState, type HandleType } from '@xyflow/react'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Input, Point } from '../core/edit/command.ts'
import { portRef, splitPortRef, type NodeId, type PortRef } from '../core/model/ids.ts'
import type { CanvasStore, WiringStart } from './canvas-store.ts'
import type { PortFace } from './face/node-face.ts'
import { endsOf } from './from-flow.ts'
import { dropOnNode, dropOnPort, takers, wireCommand, type Dropped, type WireEnds } from './gestures/drop-wire.ts'
import { fittingPorts, keyOf, startOf, wireBetween } from './gestures/fits.ts'
import type { Latest } from './latest.ts'
import { endOfHandle, OUTPUT } from './flow/handles.ts'
import { nodeIds, type FlowEdge } from './to-flow.ts'

/** A wire dropped on a node with several ports that fit: which one is meant? */
export interface PortQuestion {
  readonly kind: 'ask'
  readonly from: NodeId
  readonly node: NodeId
  readonly ports: readonly PortFace[]
  /** The wire whose end is moved; null for a new one. */
  readonly moved: PortRef | null
  /** In screen pixels. */
  readonly at: Point
}

/** A wire dropped where it does not fit: why, and what would help. */
export type WireRefusal = Dropped & { readonly kind: 'refused' } & { readonly at: Point }

/** What is shown at the pointer after a wire was let go. */
export type AfterDrop = PortQuestion | WireRefusal

type AnyPointer = MouseEvent | TouchEvent

/** What the callbacks work with; it stays the same as long as the canvas lives. */
interface Tools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly toCanvas: (screen: Point) => Point
  readonly show: (after: AfterDrop | null) => void
  /** Makes React Flow forget a wire that is being drawn. */
  readonly forget: () => void
}

function screenPoint(event: AnyPointer): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

function nodeUnder(screen: Point): NodeId | null {
  const element = document.elementFromPoint(screen.x, screen.y)
  return element?.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}

function handleUnder({ target }: Event): WiringStart | null {
  const handle = target instanceof Element ? target.closest('.react-flow__handle') : null
  const [node, port] = [handle?.getAttribute('data-nodeid'), handle?.getAttribute('data-handleid')]
  if (typeof node !== 'string' || typeof port !== 'string') return null
  const end = endOfHandle(node, port)
  return startOf(portRef(end.node, end.port))
}

/** The end that a handle of React Flow stands for. */
function startOfHandle(box: NodeId | null, handle: string | null, type: HandleType | null): WiringStart | null {
  if (box === null || handle === null || type === null) return null
  const { node, port } = endOfHandle(box, handle)
  return type === 'source' ? { kind: 'output', node } : { kind: 'input', input: { node, port } }
}

function usesOf({ latest }: Tools, node: NodeId): readonly Input[] {
  const { wires } = latest.current.props.design.logic
  return Object.entries(wires).flatMap(([ref, source]) => (source === node ? [splitPortRef(ref)] : []))
}

type How = 'pointer' | 'keys' | 'all'

/** Lights the ports that fit; gives their keys. `all`: everything that uses the output is to use another. */
function beginWiring(tools: Tools, start: WiringStart, how: How): readonly string[] {
  const { latest, store, show } = tools
  const { props, mapped } = latest.current
  const isMoveAll = how === 'all' && start.kind === 'output'
  const fits = isMoveAll
    ? takers(start.node, usesOf(tools, start.node), mapped.faces, props.canConnect).map((id) => `${id}.${OUTPUT}`)
    : fittingPorts(start, nodeIds(mapped.flow.nodes), mapped.faces, props.canConnect)
  const offered = how === 'keys' && fits.length > 0 ? 0 : null
  show(null)
  store.setState({ wiring: { start, fits, fitSet: new Set(fits), offered, isMoveAll }, net: null })
  return fits
}

/** Does what a dropped wire means; true when that was something. */
function settle({ latest, show }: Tools, dropped: Dropped, moved: PortRef | null, at: Point): void {
  if (dropped.kind === 'command') latest.current.props.onCommand(dropped.command)
  else if (dropped.kind === 'ask') show({ ...dropped, moved, at })
  else if (dropped.kind === 'refused') show({ ...dropped, at })
}

function drop(tools: Tools, start: WiringStart, end: WiringStart | null, moved: PortRef | null, at: Point): boolean {
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

function connectEnd(tools: Tools, event: AnyPointer, state: FinalConnectionState): void {
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

/** Callbacks for moving a wire's end; dropped on nothing, the wire is taken away. With Shift the wire stays, and a copy is moved. */
function reconnectCallbacks(tools: Tools) {
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

function breakPort({ latest }: Tools, key: string): void {
  const start = startOf(key)
  const { design, onCommand } = latest.current.props
  const wires =
    start.kind === 'input'
      ? [portRef(start.input.node, start.input.port)].filter((ref) => design.logic.wires[ref] !== undefined)
      : Object.entries(design.logic.wires).flatMap(([ref, source]) => (source === start.node ? [ref] : []))
  if (wires.length > 0) onCommand({ type: 'wire.disconnect', wires })
}

/** Two clicks: on a port, then on another, or on a node. */
function clickCallbacks(tools: Tools) {
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
