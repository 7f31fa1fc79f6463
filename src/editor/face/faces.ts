// All faces of a design, keeping objects of nodes that look as before, so that only what changed is drawn again.

import type { NodeId } from '../../core/model/ids.ts'
import { buildFace, buildRegistrationFace } from './build-face.ts'
import { collapseFace } from './collapse-face.ts'
import { faceContext, type FaceInput } from './context.ts'
import type { NodeFace } from './node-face.ts'
import { isSame } from '../flow/same.ts'

export type Faces = ReadonlyMap<NodeId, NodeFace>

/** Faces by node, the registration's included; a face that equals its previous one is the same object. */
export function facesOf(input: FaceInput, previous: Faces | null): Faces {
  const context = faceContext(input)
  const faces = new Map<NodeId, NodeFace>()
  const keep = (full: NodeFace) => {
    const face = input.design.layout[full.id]?.collapsed === true ? collapseFace(full) : full
    const before = previous?.get(face.id)
    faces.set(face.id, before !== undefined && isSame(before, face) ? before : face)
  }
  for (const [id, node] of Object.entries(input.design.logic.nodes)) keep(buildFace(id, node, context))
  const registration = input.design.logic.registration
  if (registration !== null) keep(buildRegistrationFace(registration, context))
  const isUnchanged = previous?.size === faces.size && [...faces].every(([id, face]) => previous.get(id) === face)
  return isUnchanged ? previous : faces
}

/** What the opened nodes among `faces` would look like closed: the room that others were placed around. */
export function closedFacesOf(input: FaceInput, faces: Faces): Faces {
  const opened = [...faces.values()].filter((face) => face.isOpen)
  if (opened.length === 0) return new Map()
  const layout = Object.fromEntries(Object.entries(input.design.layout).map(([id, { x, y }]) => [id, { x, y }]))
  const context = faceContext({ ...input, design: { ...input.design, layout } })
  const { nodes, registration } = input.design.logic
  return new Map(
    opened.flatMap(({ id }) => {
      const node = nodes[id]
      if (node !== undefined) return [[id, buildFace(id, node, context)] as const]
      return registration === null ? [] : [[id, buildRegistrationFace(registration, context)] as const]
    }),
  )
}
