// The one way from a design to React Flow: faces, places and wires become its nodes and edges. Pure; what did not change keeps
// its object, so that React Flow and React skip it.

import type { Edge, Node } from '@xyflow/react'
import type { Point } from '../core/edit/command.ts'
import type { Design } from '../core/model/design.ts'
import type { NodeId } from '../core/model/ids.ts'
import type { Faces } from './face/faces.ts'
import type { NodeFace, PortFace } from './face/node-face.ts'
import type { GroupFrame, Movables } from './flow/groups.ts'
import { handleId, portsOf } from './flow/handles.ts'
import { readingOrder, type Places } from './flow/places.ts'
import { isSame } from './flow/same.ts'
import type { WireFace } from './flow/wires.ts'
import type { Selection } from './selection.ts'

export interface FaceData extends Record<string, unknown> {
  readonly face: NodeFace
  /** On the path of an explanation that is shown. */
  readonly isOnPath: boolean
}

export interface WireData extends Record<string, unknown> {
  /** Where it runs is not here: while nodes are dragged, React Flow is to find the same edges. */
  readonly wire: WireFace
  readonly isOnPath: boolean
}

export interface FrameData extends Record<string, unknown> {
  readonly frame: GroupFrame
}

export type FaceNode = Node<FaceData, 'face'>
export type FrameNode = Node<FrameData, 'frame'>
export type FlowNode = FaceNode | FrameNode
export type FlowEdge = Edge<WireData, 'wire'>

export interface FlowGraph {
  readonly nodes: FlowNode[]
  readonly edges: FlowEdge[]
}

/** What edges are made from. */
export interface EdgeInput {
  readonly wires: readonly WireFace[]
  readonly selection: Selection
  /** Nodes and wires of an explanation; empty while none is shown. */
  readonly path: ReadonlySet<string>
}

/** What nodes are made from. */
export interface FlowInput {
  readonly design: Design
  readonly faces: Faces
  /** Shown places. */
  readonly places: Places
  readonly frames: readonly GroupFrame[]
  readonly movables: Movables
  readonly selection: Selection
  /** Nodes and wires of an explanation; empty while none is shown. */
  readonly path: ReadonlySet<string>
  /** The one node that Tab reaches. */
  readonly current: NodeId | null
}

/** Side of the square around a port that takes the pointer. */
export const PORT_SIZE = 16

/** React Flow's words for sides; written out because its enum would load it here. */
const POSITION = { left: 'left', right: 'right', bottom: 'bottom', top: 'top' } as const

/** Below the nodes and wires of the group, selected or not. */
const BEHIND = -1

/** What is selected is moved over the others, and its comment may cover them. */
const IN_FRONT = 10

/** Only the title takes the pointer: what is seen between the members is the canvas. */
const LET_THROUGH = { pointerEvents: 'none' } as const

/** One node is in the tab order; arrow keys lead to the others. */
const REACHABLE = { tabIndex: 0 } as const
const FOCUSABLE = { tabIndex: -1 } as const

type FlowHandle = NonNullable<FlowNode['handles']>[number]

function handleOf(port: PortFace): FlowHandle {
  return {
    id: handleId(port),
    type: port.kind === 'result' ? 'source' : 'target',
    // The enum's values are these words.
    position: POSITION[port.side] as FlowHandle['position'],
    x: port.x - PORT_SIZE / 2,
    y: port.y - PORT_SIZE / 2,
    width: PORT_SIZE,
    height: PORT_SIZE,
  }
}

/** Whether everything that a box stands for is selected. */
function isSelected(box: NodeId, { selection, movables }: FlowInput): boolean {
  const members = movables.get(box)?.members
  if (members === undefined) return selection.nodes.has(box)
  return members.length > 0 && members.every((node) => selection.nodes.has(node))
}

function isOnPath(box: NodeId, { path, movables }: FlowInput): boolean {
  return path.has(box) || movables.get(box)?.members.some((node) => path.has(node)) === true
}

function faceNode(face: NodeFace, at: Point, input: FlowInput): FaceNode {
  const size = { width: face.width, height: face.height }
  return {
    id: face.id,
    type: 'face',
    position: { x: at.x, y: at.y },
    ...size,
    measured: size,
    handles: portsOf(face).map(handleOf),
    data: { face, isOnPath: isOnPath(face.id, input) },
    selected: isSelected(face.id, input),
    zIndex: isSelected(face.id, input) ? IN_FRONT : 0,
    ariaLabel: face.name,
    ariaRole: 'group',
    focusable: false,
    domAttributes: input.current === face.id ? REACHABLE : FOCUSABLE,
  }
}

function isUnchanged(before: FaceNode, face: NodeFace, at: Point, input: FlowInput): boolean {
  return (
    before.data.face === face &&
    before.position.x === at.x &&
    before.position.y === at.y &&
    before.selected === isSelected(face.id, input) &&
    before.data.isOnPath === isOnPath(face.id, input) &&
    (before.domAttributes === REACHABLE) === (input.current === face.id)
  )
}

function frameNode(frame: GroupFrame, input: FlowInput): FrameNode {
  const size = { width: frame.width, height: frame.height }
  return {
    id: frame.id,
    type: 'frame',
    position: { x: frame.x, y: frame.y },
    ...size,
    measured: size,
    data: { frame },
    selected: isSelected(frame.id, input),
    selectable: false,
    focusable: false,
    connectable: false,
    dragHandle: '.group-title',
    zIndex: BEHIND,
    style: LET_THROUGH,
    ariaLabel: `group ${frame.title}`,
    ariaRole: 'group',
  }
}

function flowNodes(input: FlowInput, previous: ReadonlyMap<string, FlowNode>): FlowNode[] {
  const frames = input.frames.map((frame) => {
    const before = previous.get(frame.id)
    const after = frameNode(frame, input)
    return before !== undefined && isSame(before, after) ? before : after
  })
  const faces = readingOrder(input.design, input.faces).flatMap((id): FlowNode[] => {
    const [face, at] = [input.faces.get(id), input.places.get(id)]
    if (face === undefined || at === undefined) return []
    const before = previous.get(id)
    const isKept = before?.type === 'face' && isUnchanged(before, face, at, input)
    return [isKept ? before : faceNode(face, at, input)]
  })
  return [...frames, ...faces]
}

function flowEdge(wire: WireFace, input: EdgeInput): FlowEdge {
  return {
    id: wire.ref,
    type: 'wire',
    source: wire.source.box,
    sourceHandle: wire.source.handle,
    target: wire.target.box,
    targetHandle: wire.target.handle,
    selected: input.selection.wires.has(wire.ref),
    focusable: false,
    ariaLabel: wire.name,
    data: { wire, isOnPath: input.path.has(wire.ref) },
  }
}

function isUnchangedEdge(before: FlowEdge, wire: WireFace, { selection, path }: EdgeInput): boolean {
  return (
    before.data?.wire === wire &&
    before.selected === selection.wires.has(wire.ref) &&
    before.data.isOnPath === path.has(wire.ref)
  )
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** React Flow's nodes, in reading order. Unchanged ones, and an unchanged list, are those of `previous`. */
export function toFlowNodes(input: FlowInput, previous: FlowNode[] | null): FlowNode[] {
  const nodes = flowNodes(input, new Map(previous?.map((node) => [node.id, node])))
  return previous !== null && sameItems(previous, nodes) ? previous : nodes
}

/** React Flow's edges. Unchanged ones, and an unchanged list, are those of `previous`. */
export function toFlowEdges(input: EdgeInput, previous: FlowEdge[] | null): FlowEdge[] {
  const known = new Map(previous?.map((edge) => [edge.id, edge]))
  const edges = input.wires.map((wire) => {
    const before = known.get(wire.ref)
    return before !== undefined && isUnchangedEdge(before, wire, input) ? before : flowEdge(wire, input)
  })
  return previous !== null && sameItems(previous, edges) ? previous : edges
}

/** Ids of the nodes of a graph, as far as they are the design's. */
export function nodeIds(nodes: readonly { readonly id: string }[]): readonly NodeId[] {
  return nodes.map((node) => node.id)
}
