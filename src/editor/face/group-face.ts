// A collapsed group: one block in place of its members, with a port for every wire that crosses its border.

import { groupsOf } from '../../core/edit/groups.ts'
import type { Design, Group } from '../../core/model/design.ts'
import { splitPortRef, type GroupId, type NodeId } from '../../core/model/ids.ts'
import { UNKNOWN_STYLE } from '../../ui/type-style.ts'
import type { Faces } from './faces.ts'
import { METRICS, sansWidth } from './metrics.ts'
import type { FaceState, NodeFace, PortFace } from './node-face.ts'

const PREFIX = 'group:'
const MOST_WIDTH = 520

/** What a group is called among the boxes of the canvas. */
export function groupBox(id: GroupId): NodeId {
  return `${PREFIX}${id}`
}

/** The inverse, for a box that is known to be a group's. */
export function groupIdOf(box: NodeId): GroupId {
  return box.slice(PREFIX.length)
}

/** The group that a box stands for; null for a node. */
export function groupOfBox(box: NodeId, design: Design): GroupId | null {
  const id = box.startsWith(PREFIX) ? groupIdOf(box) : ''
  return Object.hasOwn(groupsOf(design), id) && !Object.hasOwn(design.logic.nodes, box) ? id : null
}

/** Title of a group on screen. */
export function groupTitle({ title }: Group): string {
  return title.trim() === '' ? 'Group' : title
}

export interface GroupedFaces {
  /** Faces on the canvas: those of collapsed groups in place of their members'. */
  readonly faces: Faces
  /** For a member of a collapsed group, the box that stands for it. */
  readonly boxOf: ReadonlyMap<NodeId, NodeId>
}

function collapsedGroups(design: Design): readonly (readonly [GroupId, Group])[] {
  return Object.entries(groupsOf(design)).filter(([, group]) => group.collapsed === true)
}

interface Crossing {
  readonly inputs: PortFace[]
  readonly outputs: Map<NodeId, PortFace>
}

/** Ports where wires cross the border of collapsed groups, by the groups' boxes; without places. */
function crossings(design: Design, full: Faces, boxOf: ReadonlyMap<NodeId, NodeId>): ReadonlyMap<NodeId, Crossing> {
  const found = new Map<NodeId, Crossing>([...boxOf.values()].map((box) => [box, { inputs: [], outputs: new Map() }]))
  for (const [ref, from] of Object.entries(design.logic.wires).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const { node: to, port } = splitPortRef(ref)
    const [fromBox, toBox] = [boxOf.get(from), boxOf.get(to)]
    if (fromBox === toBox) continue
    const [source, user] = [full.get(from), full.get(to)]
    const input = user?.inputs.find((one) => one.port === port)
    if (toBox !== undefined && user !== undefined && input !== undefined) {
      found.get(toBox)?.inputs.push({ ...input, owner: to, label: `${user.title} ${input.label}`, side: 'left' })
    }
    if (fromBox !== undefined && source?.output !== undefined && source.output !== null) {
      found.get(fromBox)?.outputs.set(from, { ...source.output, owner: from, label: source.title })
    }
  }
  return found
}

const STATES: readonly FaceState[] = ['refused', 'incomplete', 'used', 'unused']

/** What is to be known of the members at a glance: the worst of them that is part of the result. */
function stateOf(members: readonly NodeFace[]): Pick<NodeFace, 'state' | 'reason'> {
  const state = STATES.find((one) => members.some((member) => member.state === one)) ?? 'absent'
  return { state, reason: members.find((member) => member.state === state)?.reason ?? null }
}

function blockFace(id: NodeId, group: Group, members: readonly NodeFace[], { inputs, outputs }: Crossing): NodeFace {
  const left = inputs.map(({ label }) => sansWidth(label, 12))
  const right = [...outputs.values()].map(({ label }) => sansWidth(label, 12))
  const rows = Math.max(left.length, right.length)
  const lines = Array.from({ length: rows }, (_, row) => (left[row] ?? 0) + (right[row] ?? 0) + 52)
  const title = groupTitle(group)
  const wanted = Math.max(METRICS.minWidth, sansWidth(title) * 1.06 + METRICS.beforeTitle + 42, ...lines)
  const width = Math.min(MOST_WIDTH, Math.ceil(wanted / 8) * 8)
  const y = (row: number) => METRICS.header + METRICS.block + METRICS.row * row + METRICS.row / 2
  const { state, reason } = stateOf(members)
  return {
    id,
    kind: 'group',
    title,
    isNamed: true,
    subtitle: members.length === 1 ? '1 node' : `${members.length} nodes`,
    style: UNKNOWN_STYLE,
    inputs: inputs.map((port, row) => ({ ...port, x: 0, y: y(row) })),
    output: null,
    outputs: [...outputs.values()].map((port, row) => ({ ...port, x: width, y: y(row) })),
    choice: null,
    chips: [],
    moreKeys: 0,
    hasKeys: false,
    strip: null,
    state,
    reason,
    opens: null,
    isOpen: false,
    isCollapsed: true,
    comment: null,
    frame: null,
    width,
    height: METRICS.header + 2 * METRICS.block + METRICS.row * Math.max(1, rows),
    name: `group ${title}`,
  }
}

/** The faces that are drawn, given those of all nodes. */
export function groupedFaces(design: Design, full: Faces): GroupedFaces {
  const groups = collapsedGroups(design)
  const boxOf = new Map<NodeId, NodeId>()
  for (const [id, { members }] of groups) for (const node of members) if (full.has(node)) boxOf.set(node, groupBox(id))
  if (boxOf.size === 0) return { faces: full, boxOf }
  const crossing = crossings(design, full, boxOf)
  const faces = new Map<NodeId, NodeFace>([...full].filter(([id]) => !boxOf.has(id)))
  for (const [id, group] of groups) {
    const box = groupBox(id)
    const members = group.members.flatMap((node) => full.get(node) ?? [])
    const ports = crossing.get(box)
    if (ports !== undefined) faces.set(box, blockFace(box, group, members, ports))
  }
  return { faces, boxOf }
}
