// Drawing wires: by drag, by two clicks, by keyboard; and moving a wire's end. Ends in commands.

import { useReactFlow, type Connection, type FinalConnectionState, type HandleType } from '@xyflow/react'
import { useMemo, useState, type RefObject } from 'react'
import type { Input, Point } from '../core/edit/command.ts'
import { portRef, type NodeId } from '../core/model/ids.ts'
import type { CanvasStore, WiringStart } from './canvas-store.ts'
import type { PortFace } from './face/node-face.ts'
import { connectCommand, endsOf, reconnectCommand } from './from-flow.ts'
import { fittingPorts, freeFits, startOf, wireBetween } from './gestures/fits.ts'
import type { Latest } from './latest.ts'
import { nodeIds, type FlowEdge } from './to-flow.ts'

/** A wire dropped on a node with several ports that fit: which one is meant? */
export interface PortQuestion {
  readonly from: NodeId
  readonly node: NodeId
  readonly ports: readonly PortFace[]
  /** In screen pixels. */
  readonly at: Point
}

/** What the callbacks work with; it stays the same as long as the canvas lives. */
interface Tools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly toCanvas: (screen: Point) => Point
  readonly ask: (question: PortQuestion | null) => void
}

function screenPoint(event: MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

function nodeUnder(screen: Point): NodeId | null {
  const element = document.elementFromPoint(screen.x, screen.y)
  return element?.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}

/** The end that a handle of React Flow stands for. */
function startOfHandle(node: NodeId | null, port: string | null, type: HandleType | null): WiringStart | null {
  if (node === null || port === null || type === null) return null
  return type === 'source' ? { kind: 'output', node } : { kind: 'input', input: { node, port } }
}

/** Lights the ports that fit; gives their keys. */
function beginWiring({ latest, store }: Tools, start: WiringStart, isByKeys: boolean): readonly string[] {
  const { props, mapped } = latest.current
  const fits = fittingPorts(start, nodeIds(mapped.flow.nodes), mapped.faces, props.canConnect)
  const offered = isByKeys && fits.length > 0 ? 0 : null
  store.setState({ wiring: { start, fits, fitSet: new Set(fits), offered }, net: null })
  return fits
}

/** A wire dropped on a node's body goes into its one free port that fits; of several, one is asked for. Of none, the command says why. */
function dropOnNode({ latest, ask }: Tools, start: WiringStart, node: NodeId, screen: Point): void {
  const { props, mapped } = latest.current
  if (start.kind === 'input') {
    if (node !== start.input.node) props.onCommand({ type: 'wire.connect', from: node, to: start.input })
    return
  }
  if (node === start.node) return
  const ports = freeFits(start.node, node, mapped.faces, props.canConnect)
  const only = ports.length === 1 ? ports[0] : undefined
  if (only !== undefined) props.onCommand({ type: 'wire.connect', from: start.node, to: { node, port: only.port } })
  else if (ports.length > 1) ask({ from: start.node, node, ports, at: screen })
  else {
    const first = mapped.faces.get(node)?.inputs.find((port) => port.state !== 'wired')
    if (first !== undefined) props.onCommand({ type: 'wire.connect', from: start.node, to: { node, port: first.port } })
  }
}

function connectEnd(tools: Tools, event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
  tools.store.setState({ wiring: null })
  if (tools.store.getState().reconnecting !== 'no') return
  if (state.isValid === true || state.fromHandle === null) return
  const { nodeId, id, type } = state.fromHandle
  const start = startOfHandle(nodeId, id ?? null, type)
  if (start === null) return
  if (state.toHandle !== null) {
    // With Ctrl, from an output to another output: everything that used the one uses the other.
    const to = state.toHandle.nodeId
    const isMoveAll = event.ctrlKey && start.kind === 'output' && state.toHandle.type === 'source' && to !== start.node
    const end = startOfHandle(to, state.toHandle.id ?? null, state.toHandle.type)
    const ends = end === null ? null : wireBetween(start, end)
    const { onCommand } = tools.latest.current.props
    if (isMoveAll) onCommand({ type: 'wire.move-all', from: start.node, to })
    // It does not fit: the command says why.
    else if (ends !== null && ends.from !== ends.to.node) onCommand({ type: 'wire.connect', ...ends })
    return
  }
  const screen = screenPoint(event)
  const under = nodeUnder(screen)
  if (under !== null) dropOnNode(tools, start, under, screen)
  else tools.latest.current.props.onWireToVoid?.({ start, at: { screen, canvas: tools.toCanvas(screen) } })
}

/** Callbacks for moving a wire's end; dropped on nothing, the wire is taken away. */
function reconnectCallbacks({ latest, store }: Tools) {
  return {
    onReconnectStart: () => {
      store.setState({ reconnecting: 'pending' })
    },
    onReconnect: (edge: FlowEdge, connection: Connection) => {
      store.setState({ reconnecting: 'done' })
      const before = { source: edge.source, target: edge.target, targetHandle: edge.targetHandle ?? null }
      const command = reconnectCommand(edge.id, before, connection)
      if (command !== null) latest.current.props.onCommand(command)
    },
    onReconnectEnd: (
      event: MouseEvent | TouchEvent,
      edge: FlowEdge,
      _: HandleType,
      { toHandle }: FinalConnectionState,
    ) => {
      const isPending = store.getState().reconnecting === 'pending'
      store.setState({ wiring: null, reconnecting: 'no' })
      if (!isPending || toHandle !== null || nodeUnder(screenPoint(event)) !== null) return
      latest.current.props.onCommand({ type: 'wire.disconnect', wires: [edge.id] })
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

function wiringCallbacks(tools: Tools) {
  const { latest, store, ask } = tools
  const end = () => store.setState({ wiring: null })
  return {
    begin: (start: WiringStart, isByKeys: boolean) => beginWiring(tools, start, isByKeys),
    end,
    isValid: ({ source, target, targetHandle }: Connection | FlowEdge): boolean => {
      const ends = endsOf({ source, target, targetHandle: targetHandle ?? null })
      return ends !== null && latest.current.props.canConnect(ends.from, ends.to).kind === 'allowed'
    },
    onConnectStart: (
      _: unknown,
      params: { nodeId: string | null; handleId: string | null; handleType: HandleType | null },
    ) => {
      const start = startOfHandle(params.nodeId, params.handleId, params.handleType)
      if (start !== null) beginWiring(tools, start, false)
    },
    onConnect: (connection: Connection) => {
      const command = connectCommand(connection)
      if (command !== null) latest.current.props.onCommand(command)
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => connectEnd(tools, event, state),
    ...reconnectCallbacks(tools),
    breakPort: (key: string) => breakPort(tools, key),
    /** Connects the wire that is being drawn to a port, and ends the drawing. */
    commit: (key: string): { readonly from: NodeId; readonly to: Input } | null => {
      const { wiring } = store.getState()
      const ends = wiring === null ? null : wireBetween(wiring.start, startOf(key))
      end()
      if (ends !== null) latest.current.props.onCommand({ type: 'wire.connect', ...ends })
      return ends
    },
    answer: ({ from, node }: PortQuestion, port: string | null) => {
      ask(null)
      if (port !== null) latest.current.props.onCommand({ type: 'wire.connect', from, to: { node, port } })
    },
  }
}

/** Callbacks for React Flow and for ports. Stable: they read the latest props when they run. */
export function useWiring(latest: RefObject<Latest>, store: CanvasStore) {
  const flow = useReactFlow()
  const [question, ask] = useState<PortQuestion | null>(null)
  const callbacks = useMemo(() => {
    const toCanvas = (screen: Point): Point => flow.screenToFlowPosition({ ...screen })
    return wiringCallbacks({ latest, store, toCanvas, ask })
  }, [flow, latest, store])
  return useMemo(() => ({ ...callbacks, question }), [callbacks, question])
}
