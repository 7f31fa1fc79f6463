// The border of a collapsed group: which ports its block has, in which order, and where they go.

import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId } from '../../core/model/ids.ts'
import type { Faces } from './faces.ts'
import { METRICS, sansWidth } from './metrics.ts'
import type { NodeFace, PortFace } from './node-face.ts'

const MOST_WIDTH = 520

export interface Crossing {
  readonly inputs: readonly PortFace[]
  readonly outputs: readonly PortFace[]
}

/** A port on the border with the place of its other end across the flow of the drawing: ports in that order cross no wires. */
interface Crossed {
  readonly port: PortFace
  readonly across: number
}

function acrossOf(node: NodeId, port: Pick<PortFace, 'x' | 'y'> | null | undefined, design: Design): number {
  const { x, y } = design.layout[node] ?? { x: 0, y: 0 }
  return design.direction === 'down' ? x + (port?.x ?? 0) : y + (port?.y ?? 0)
}

function inOrder(ports: Iterable<Crossed>): readonly PortFace[] {
  return [...ports].sort((a, b) => a.across - b.across).map(({ port }) => port)
}

/** Inputs of members that wait for a wire: what is missing must be seen, and wired, while the group is collapsed, too. */
function holesOf(members: readonly NodeFace[]): readonly PortFace[] {
  return members.flatMap((member) =>
    member.inputs.filter(({ state }) => state === 'hole').map((port) => borderInput(member, port)),
  )
}

function borderInput(member: NodeFace, port: PortFace): PortFace {
  return { ...port, owner: member.id, label: `${member.title} ${port.label}` }
}

/** Ports where wires cross the border of a collapsed group, in the order of their other ends, then holes; without places. */
export function crossingOf(box: NodeId, design: Design, full: Faces, boxOf: ReadonlyMap<NodeId, NodeId>): Crossing {
  const inputs: Crossed[] = []
  const outputs = new Map<NodeId, Crossed>()
  for (const [ref, from] of Object.entries(design.logic.wires).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const { node: to, port } = splitPortRef(ref)
    if (boxOf.get(from) === boxOf.get(to)) continue
    const [source, user] = [full.get(from), full.get(to)]
    const input = user?.inputs.find((one) => one.port === port)
    if (boxOf.get(to) === box && user !== undefined && input !== undefined) {
      inputs.push({ port: borderInput(user, input), across: acrossOf(from, source?.output, design) })
    }
    if (boxOf.get(from) === box && source?.output !== undefined && source.output !== null && !outputs.has(from)) {
      const output = { ...source.output, owner: from, label: source.title }
      outputs.set(from, { port: output, across: acrossOf(to, input, design) })
    }
  }
  const members = [...boxOf].flatMap(([node, of]) => (of === box ? (full.get(node) ?? []) : []))
  return { inputs: [...inOrder(inputs), ...holesOf(members)], outputs: inOrder(outputs.values()) }
}

export interface BlockSize {
  readonly width: number
  readonly height: number
  readonly inputs: readonly PortFace[]
  readonly outputs: readonly PortFace[]
}

/** Inputs on the left and outputs on the right, row by row. */
export function inRows({ inputs, outputs }: Crossing, least: number): BlockSize {
  const left = inputs.map(({ label }) => sansWidth(label, 12))
  const right = outputs.map(({ label }) => sansWidth(label, 12))
  const rows = Math.max(left.length, right.length)
  const lines = Array.from({ length: rows }, (_, row) => (left[row] ?? 0) + (right[row] ?? 0) + 52)
  const width = Math.min(MOST_WIDTH, Math.ceil(Math.max(least, ...lines) / 8) * 8)
  const y = (row: number) => METRICS.header + METRICS.block + METRICS.row * row + METRICS.row / 2
  return {
    width,
    height: METRICS.header + 2 * METRICS.block + METRICS.row * Math.max(1, rows),
    inputs: inputs.map((port, row) => ({ ...port, side: 'left', x: 0, y: y(row) })),
    outputs: outputs.map((port, row) => ({ ...port, side: 'right', x: width, y: y(row) })),
  }
}

/** Room of a label on the upper or lower edge. */
function slotWidth({ label }: PortFace): number {
  return Math.max(44, sansWidth(label, 12) + 16)
}

function onEdge(ports: readonly PortFace[], width: number, y: number, side: 'top' | 'bottom'): readonly PortFace[] {
  const each = (width - ports.reduce((sum, port) => sum + slotWidth(port), 0)) / Math.max(1, ports.length)
  let left = 0
  return ports.map((port) => {
    const room = slotWidth(port) + each
    left += room
    return { ...port, side, x: Math.round(left - room / 2), y }
  })
}

/** Top-down: outputs on the upper edge, inputs on the lower. */
export function onEdges({ inputs, outputs }: Crossing, least: number): BlockSize {
  const room = (ports: readonly PortFace[]) => ports.reduce((sum, port) => sum + slotWidth(port), 8)
  const width = Math.ceil(Math.max(least, room(inputs), room(outputs)) / 8) * 8
  const labels = outputs.length === 0 ? 0 : METRICS.row
  const height = METRICS.header + labels + METRICS.block + (inputs.length === 0 ? 0 : METRICS.bottom)
  return {
    width,
    height,
    inputs: onEdge(inputs, width, height, 'bottom'),
    outputs: onEdge(outputs, width, 0, 'top'),
  }
}
