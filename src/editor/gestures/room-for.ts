// Room on the canvas for what an edit makes larger, or frames: the moves that go with it in the same step.

import type { Command, Point } from '../../core/edit/command.ts'
import type { Design } from '../../core/model/design.ts'
import { REGISTER, splitPortRef, type GroupId, type NodeId } from '../../core/model/ids.ts'
import { buildFace, buildRegistrationFace } from '../face/build-face.ts'
import { faceContext } from '../face/context.ts'
import type { NodeFace } from '../face/node-face.ts'
import { groupBox } from '../face/group-face.ts'
import type { Box } from '../flow/geometry.ts'
import { groupFrames, memberPlaces } from '../flow/groups.ts'
import { shownAt, storedAt } from '../flow/places.ts'
import type { Latest } from '../latest.ts'
import { asideOfFrame, asideOfGrown } from './aside.ts'
import { boxesOf } from './boxes.ts'
import { freeShift, roomyBox } from './free-place.ts'

/** The command for new places, as shown; null when nothing has to move. */
function moveAside({ mapped }: Latest, moves: ReadonlyMap<NodeId, Point>): Command | null {
  if (moves.size === 0) return null
  const stored = [...moves].map(([id, at]) => {
    const { x, y } = storedAt(id, at, mapped.pushes)
    return [id, { x: Math.round(x), y: Math.round(y) }] as const
  })
  return { type: 'node.move', positions: memberPlaces(Object.fromEntries(stored), mapped.boxOf, mapped.stored) }
}

/** Nodes that differ between two designs, or whose wires do. */
function changedNodes(before: Design, after: Design): ReadonlySet<NodeId> {
  const changed = new Set<NodeId>()
  const [old, now] = [before.logic, after.logic]
  for (const [id, node] of Object.entries(now.nodes)) if (old.nodes[id] !== node) changed.add(id)
  if (old.registration !== now.registration) changed.add(REGISTER)
  for (const [ref, from] of Object.entries(now.wires)) if (old.wires[ref] !== from) changed.add(splitPortRef(ref).node)
  return changed
}

/** Faces without an analysis: good for telling by how much a node grows before the worker has answered. */
function bareFaces(design: Design, ids: Iterable<NodeId>, { input }: Latest): ReadonlyMap<NodeId, NodeFace> {
  const context = faceContext({ ...input, design, analysis: null })
  const { nodes, registration } = design.logic
  const faces = new Map<NodeId, NodeFace>()
  for (const id of ids) {
    const node = nodes[id]
    if (node !== undefined) faces.set(id, buildFace(id, node, context))
    else if (id === REGISTER && registration !== null) faces.set(id, buildRegistrationFace(registration, context))
  }
  return faces
}

/** Whether a box is of something that the design still has. */
function isStill(box: NodeId, { logic, groups = {} }: Design): boolean {
  if (box === REGISTER) return logic.registration !== null
  return logic.nodes[box] !== undefined || Object.keys(groups).some((group) => groupBox(group) === box)
}

/** Puts nodes that the canvas does not show yet where they cover nothing: their places were given without knowing any size. */
function settleNew(
  { mapped }: Latest,
  next: Design,
  faces: ReadonlyMap<NodeId, NodeFace>,
  boxes: Map<NodeId, Box>,
  moves: Map<NodeId, Point>,
): void {
  for (const [id, { width, height }] of faces) {
    const stored = next.layout[id]
    if (mapped.faces.has(id) || mapped.boxOf.has(id) || stored === undefined) continue
    const at = shownAt(id, stored, mapped.pushes)
    const { x, y } = freeShift([roomyBox({ ...at, width, height })], [...boxes.values()])
    boxes.set(id, { x: at.x + x, y: at.y + y, width, height })
    if (x !== 0 || y !== 0) moves.set(id, { x: at.x + x, y: at.y + y })
  }
}

/**
 * The moves for the design that an edit leads to: who stands where a node grows to steps aside, and what is new covers nothing.
 */
export function roomForGrowth(latest: Latest, next: Design): Command | null {
  const { input, mapped } = latest
  const changed = [...changedNodes(input.design, next)]
  const ids = changed.filter((id) => mapped.faces.get(id)?.isCollapsed !== true)
  if (ids.length === 0) return null
  const [before, after] = [bareFaces(input.design, ids, latest), bareFaces(next, ids, latest)]
  const boxes = new Map([...boxesOf(latest)].filter(([id]) => isStill(id, next)))
  const moves = new Map<NodeId, Point>()
  for (const id of ids) {
    const [old, now, box] = [before.get(id), after.get(id), boxes.get(id)]
    if (old === undefined || now === undefined || box === undefined) continue
    const [wider, higher] = [Math.max(0, now.width - old.width), Math.max(0, now.height - old.height)]
    if (wider + higher === 0) continue
    const grown = { ...box, width: box.width + wider, height: box.height + higher }
    for (const [other, at] of asideOfGrown(id, grown, boxes)) {
      moves.set(other, at)
      const standing = boxes.get(other)
      if (standing !== undefined) boxes.set(other, { ...standing, ...at })
    }
    boxes.set(id, grown)
  }
  settleNew(latest, next, after, boxes, moves)
  return moveAside(latest, moves)
}

/** The moves for a group that is about to be made: what its frame would cover or touch steps aside. */
export function roomForGroup(latest: Latest, id: GroupId, members: readonly NodeId[]): Command | null {
  const { input, mapped } = latest
  const groups = { [id]: { title: '', members } }
  const [frame] = groupFrames({ ...input.design, groups }, mapped, mapped.shown)
  if (frame === undefined) return null
  return moveAside(latest, asideOfFrame(frame, new Set(members), boxesOf(latest)))
}
