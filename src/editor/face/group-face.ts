// A collapsed group: one block in place of its members, with a port for every wire that crosses its border and for every hole.

import { groupsOf } from '../../core/edit/layout/groups.ts'
import type { Design, Direction, Group } from '../../core/model/design.ts'
import type { GroupId, NodeId } from '../../core/model/ids.ts'
import { UNKNOWN_STYLE } from '../../ui/type-style.ts'
import type { Faces } from './faces.ts'
import { crossingOf, inRows, onEdges, type Crossing } from './group-border.ts'
import { METRICS, sansWidth } from './metrics.ts'
import type { FaceState, NodeFace } from './node-face.ts'

const PREFIX = 'group:'

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

const STATES: readonly FaceState[] = ['refused', 'incomplete', 'used', 'unused']

/** What is to be known of the members at a glance: the worst of them that is part of the result. */
function stateOf(members: readonly NodeFace[]): Pick<NodeFace, 'state' | 'reason'> {
  const state = STATES.find((one) => members.some((member) => member.state === one)) ?? 'absent'
  return { state, reason: members.find((member) => member.state === state)?.reason ?? null }
}

function blockFace(
  id: NodeId,
  group: Group,
  members: readonly NodeFace[],
  crossing: Crossing,
  direction: Direction,
): NodeFace {
  const title = groupTitle(group)
  const least = Math.max(METRICS.minWidth, sansWidth(title) * 1.06 + METRICS.beforeTitle + 42)
  const { width, height, inputs, outputs } = (direction === 'down' ? onEdges : inRows)(crossing, least)
  const { state, reason } = stateOf(members)
  return {
    id,
    kind: 'group',
    title,
    isNamed: true,
    subtitle: members.length === 1 ? '1 node' : `${members.length} nodes`,
    style: UNKNOWN_STYLE,
    inputs,
    output: null,
    outputs,
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
    height,
    name: `group ${title}`,
  }
}

/** The faces that are drawn, given those of all nodes. */
export function groupedFaces(design: Design, full: Faces): GroupedFaces {
  const groups = collapsedGroups(design)
  const boxOf = new Map<NodeId, NodeId>()
  for (const [id, { members }] of groups) for (const node of members) if (full.has(node)) boxOf.set(node, groupBox(id))
  if (boxOf.size === 0) return { faces: full, boxOf }
  const faces = new Map<NodeId, NodeFace>([...full].filter(([id]) => !boxOf.has(id)))
  for (const [id, group] of groups) {
    const box = groupBox(id)
    const members = group.members.flatMap((node) => full.get(node) ?? [])
    if (members.length === 0) continue
    const crossing = crossingOf(box, design, full, boxOf)
    faces.set(box, blockFace(box, group, members, crossing, design.direction ?? 'right'))
  }
  return { faces, boxOf }
}
