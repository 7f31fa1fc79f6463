// Groups on the canvas: frames around the members of those that are open, and moving all members at once. Pure.

import type { Point } from '../../core/edit/command.ts'
import { groupsOf } from '../../core/edit/layout/groups.ts'
import type { Design } from '../../core/model/design.ts'
import type { GroupId, NodeId } from '../../core/model/ids.ts'
import { groupBox, groupTitle, type GroupedFaces } from '../face/group-face.ts'
import { boundsOf, type Box } from './geometry.ts'
import type { Places } from './places.ts'
import { FRAME_PADDING, roomAbove } from './rooms.ts'

/** The frame of a group that is not collapsed. */
export interface GroupFrame extends Box {
  readonly id: NodeId
  readonly group: GroupId
  readonly title: string
  /** Members that there are. */
  readonly members: readonly NodeId[]
}

/** Frames behind the members of open groups, in the order of their ids. */
export function groupFrames(design: Design, { faces }: GroupedFaces, shown: Places): readonly GroupFrame[] {
  const { top, right, bottom, left } = FRAME_PADDING
  return Object.entries(groupsOf(design)).flatMap(([id, group]) => {
    if (group.collapsed === true) return []
    const members = group.members.filter((node) => faces.has(node) && shown.has(node))
    const bounds = boundsOf(
      members.flatMap((node) => {
        const [face, at] = [faces.get(node), shown.get(node)]
        if (face === undefined || at === undefined) return []
        const above = roomAbove(face)
        return [{ x: at.x, y: at.y - above, width: face.width, height: face.height + above }]
      }),
    )
    if (bounds === null) return []
    return [
      {
        id: groupBox(id),
        group: id,
        title: groupTitle(group),
        members,
        x: bounds.x - left,
        y: bounds.y - top,
        width: bounds.width + left + right,
        height: bounds.height + top + bottom,
      },
    ]
  })
}

/** Places with one for each collapsed group: the corner of its members. */
export function withBlocks(places: Places, boxOf: ReadonlyMap<NodeId, NodeId>): Places {
  if (boxOf.size === 0) return places
  const all = new Map(places)
  for (const [node, box] of boxOf) {
    const at = places.get(node)
    const before = all.get(box)
    if (at !== undefined)
      all.set(box, before === undefined ? at : { x: Math.min(before.x, at.x), y: Math.min(before.y, at.y) })
  }
  return all
}

/** What stands for several nodes on the canvas: where it is, and which they are. */
export type Movables = ReadonlyMap<NodeId, { readonly at: Point; readonly members: readonly NodeId[] }>

/** Frames and blocks, by their boxes. */
export function movablesOf(frames: readonly GroupFrame[], boxOf: ReadonlyMap<NodeId, NodeId>, shown: Places): Movables {
  const movables = new Map<NodeId, { readonly at: Point; readonly members: NodeId[] }>(
    frames.map(({ id, x, y, members }) => [id, { at: { x, y }, members: [...members] }]),
  )
  for (const [node, box] of boxOf) {
    const at = shown.get(box)
    const known = movables.get(box)
    if (known !== undefined) known.members.push(node)
    else if (at !== undefined) movables.set(box, { at, members: [node] })
  }
  return movables
}

/** Shown places asked for, with those of frames and blocks turned into those of their members. */
export function memberMoves(moves: Places, movables: Movables, shown: Places): Places {
  if (movables.size === 0) return moves
  const all = new Map([...moves].filter(([id]) => !movables.has(id)))
  for (const [box, { at, members }] of movables) {
    const to = moves.get(box)
    if (to === undefined) continue
    for (const node of members) {
      const before = shown.get(node)
      if (before !== undefined) all.set(node, { x: before.x + to.x - at.x, y: before.y + to.y - at.y })
    }
  }
  return all
}

/** The nodes that boxes stand for. */
export function nodesOfBoxes(boxes: Iterable<NodeId>, movables: Movables): readonly NodeId[] {
  return [...boxes].flatMap((box) => movables.get(box)?.members ?? [box])
}

/** Stored places of boxes, with those of collapsed groups turned into places of their members. */
export function memberPlaces(
  positions: Readonly<Record<NodeId, Point>>,
  boxOf: ReadonlyMap<NodeId, NodeId>,
  stored: Places,
): Readonly<Record<NodeId, Point>> {
  if (boxOf.size === 0) return positions
  const corners = withBlocks(stored, boxOf)
  const blocks = new Set(boxOf.values())
  const places = Object.fromEntries(Object.entries(positions).filter(([id]) => !blocks.has(id)))
  for (const [node, box] of boxOf) {
    const [to, corner, at] = [positions[box], corners.get(box), stored.get(node)]
    if (to === undefined || corner === undefined || at === undefined) continue
    places[node] = { x: at.x + to.x - corner.x, y: at.y + to.y - corner.y }
  }
  return places
}
