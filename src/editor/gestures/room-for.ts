// Room on the canvas for what an edit makes larger, or frames: the moves that go with it in the same step.

import type { Command, Point } from '../../core/edit/command.ts'
import type { Design } from '../../core/model/design.ts'
import { REGISTER, splitPortRef, type GroupId, type NodeId } from '../../core/model/ids.ts'
import { buildFace, buildRegistrationFace } from '../face/build-face.ts'
import { faceContext } from '../face/context.ts'
import type { NodeFace } from '../face/node-face.ts'
import { groupFrames, memberPlaces } from '../flow/groups.ts'
import { storedAt } from '../flow/places.ts'
import type { Latest } from '../latest.ts'
import { asideOfFrame, asideOfGrown } from './aside.ts'
import { boxesOf } from './boxes.ts'

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

/** The moves for the design that an edit leads to: who stands where a node grows to steps aside. */
export function roomForGrowth(latest: Latest, next: Design): Command | null {
  const { input, mapped } = latest
  const ids = [...changedNodes(input.design, next)].filter((id) => mapped.faces.get(id)?.isCollapsed === false)
  if (ids.length === 0) return null
  const [before, after] = [bareFaces(input.design, ids, latest), bareFaces(next, ids, latest)]
  const boxes = new Map(boxesOf(latest))
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
