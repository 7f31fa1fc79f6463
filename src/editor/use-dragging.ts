// Dragging: nodes (also into wires, also copies with Alt) and devices from the palette. Nothing is edited before the drop.

import { useReactFlow, useStoreApi, type NodeChange, type OnNodeDrag } from '@xyflow/react'
import { useMemo, useState, type DragEvent, type RefObject } from 'react'
import type { Command } from '../core/edit/command.ts'
import { portRef, type NodeId, type PortRef } from '../core/model/ids.ts'
import { DEVICE_MIME } from './canvas-props.ts'
import type { CanvasStore } from './canvas-store.ts'
import { memberMoves } from './flow/groups.ts'
import type { Places } from './flow/places.ts'
import { moveCommand, movesOf, selectionAfterNodes } from './from-flow.ts'
import { duplicate } from './gestures/duplicate.ts'
import { placeInWire } from './gestures/make-room.ts'
import { NO_GUIDES } from './gestures/snap.ts'
import { snapMoves } from './gestures/snap-moves.ts'
import { wireAt } from './gestures/wire-at.ts'
import type { FlowNode } from './to-flow.ts'
import { selectIn, type Latest } from './latest.ts'
import { useControlHeld } from './use-control-held.ts'

/** How near to a line the pointer snaps, in screen pixels. */
const SNAP = 6

interface Insertion {
  readonly wire: PortRef
  readonly port: string
}

/** Where a moved node without wires would go when dropped on a wire; null when it does not fit there. */
function insertionAt(node: NodeId, { props, mapped }: Latest): Insertion | null {
  const face = mapped.faces.get(node)
  const at = mapped.shown.get(node)
  const { wires } = props.design.logic
  if (face === undefined || face.output === null || at === undefined) return null
  if (
    Object.values(wires).includes(node) ||
    face.inputs.some((input) => wires[portRef(node, input.port)] !== undefined)
  )
    return null
  const centre = { x: at.x + face.width / 2, y: at.y + face.height / 2 }
  const ref = wireAt(centre, mapped.routes, Math.max(20, face.height / 2))
  const wire = mapped.wires.find((candidate) => candidate.ref === ref)
  if (wire === undefined) return null
  const isFit = props.canConnect(node, { node: wire.to, port: wire.port }).kind === 'allowed'
  const port = face.inputs.find(
    ({ kind, port: name }) =>
      kind !== 'dependency' && props.canConnect(wire.from, { node, port: name }).kind === 'allowed',
  )
  return isFit && port !== undefined ? { wire: wire.ref, port: port.port } : null
}

/** An empty canvas waits to fit its first node into view; one that is dropped was put where it is wanted. */
function keepView(store: ReturnType<typeof useStoreApi>): void {
  if (store.getState().nodes.length === 0) store.setState({ fitViewQueued: false })
}

/** Drag state, and the callbacks that React Flow calls. */
export function useDragging(
  latest: RefObject<Latest>,
  store: CanvasStore,
  drag: Places | null,
  setDrag: (drag: Places | null) => void,
) {
  const flow = useReactFlow()
  const flowStore = useStoreApi()
  const isControlHeld = useControlHeld()
  const [dropWire, setDropWire] = useState<PortRef | null>(null)
  const callbacks = useMemo(() => {
    const merge = (moves: Places) => {
      if (moves.size === 0) return
      const { drag: before, mapped } = latest.current
      const wanted = memberMoves(moves, mapped.movables, mapped.shown)
      const snapped = isControlHeld.current
        ? { moves: wanted, guides: NO_GUIDES }
        : snapMoves(wanted, mapped, SNAP / flow.getZoom())
      store.setState({ guides: snapped.guides })
      setDrag(new Map([...(before ?? []), ...snapped.moves]))
    }
    return {
      onNodesChange: (changes: NodeChange<FlowNode>[]) => {
        const { props } = latest.current
        merge(movesOf(changes))
        selectIn(latest, selectionAfterNodes(props.selection, changes, latest.current.mapped))
      },
      onNodeDrag: ((event, node, nodes) => {
        const isAlone = nodes.length === 1 && !event.altKey
        setDropWire(isAlone ? (insertionAt(node.id, latest.current)?.wire ?? null) : null)
      }) satisfies OnNodeDrag<FlowNode>,
      onNodeDragStop: ((event, node, nodes) => {
        const { props, mapped, drag: moved } = latest.current
        const insertion = nodes.length === 1 && !event.altKey ? insertionAt(node.id, latest.current) : null
        setDropWire(null)
        setDrag(null)
        store.setState({ guides: NO_GUIDES })
        const first = [...(moved ?? [])][0]
        if (first === undefined || moved === null) return
        const [id, at] = first
        const before = mapped.stored.get(id)
        if (event.altKey && before !== undefined) {
          const offset = { x: Math.round(at.x - before.x), y: Math.round(at.y - before.y) }
          duplicate(latest.current, moved.keys(), offset)
          return
        }
        const move = moveCommand(moved, mapped.stored, mapped.pushes)
        if (move === null) return
        if (insertion === null) props.onCommand(move)
        else {
          const insert = { type: 'wire.insert', node: node.id, ...insertion } as const
          const size = { width: node.width ?? 0, height: node.height ?? 0 }
          const { position, before: aside } = placeInWire(latest.current, insertion.wire, { ...at, ...size }, node.id)
          const moves: Command = { type: 'node.move', positions: { [node.id]: position } }
          props.onCommand({ type: 'batch', title: 'Insert into wire', commands: [...aside, moves, insert] })
        }
      }) satisfies OnNodeDrag<FlowNode>,
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(DEVICE_MIME)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        setDropWire(event.altKey ? null : wireAt(point, latest.current.mapped.routes))
      },
      onDragLeave: () => setDropWire(null),
      onDrop: (event: DragEvent) => {
        const device = event.dataTransfer.getData(DEVICE_MIME)
        setDropWire(null)
        if (device === '') return
        event.preventDefault()
        const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        const position = { x: Math.round(point.x - 90), y: Math.round(point.y - 24) }
        const wire = event.altKey ? null : wireAt(point, latest.current.mapped.routes)
        keepView(flowStore)
        latest.current.props.onDropDevice?.({ device, position, wire })
      },
    }
  }, [flow, flowStore, isControlHeld, latest, setDrag, store])
  return { ...callbacks, drag, dropWire }
}
