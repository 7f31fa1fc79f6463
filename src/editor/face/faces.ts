// All faces of a design, keeping objects of nodes that look as before, so that only what changed is drawn again.

import type { Node, Registration } from '../../core/model/design.ts'
import { REGISTER, type NodeId } from '../../core/model/ids.ts'
import { isSame } from '../flow/same.ts'
import { buildFace, buildRegistrationFace } from './build-face.ts'
import { collapseFace } from './collapse-face.ts'
import { faceContext, type FaceContext, type FaceInput } from './context.ts'
import { factsOf, isSameFacts, sharedFacts, wiredInto, type Facts } from './facts.ts'
import type { NodeFace } from './node-face.ts'

export type Faces = ReadonlyMap<NodeId, NodeFace>

/** Faces with what they were made from, so that the next ones can be made from these. */
export interface FaceState {
  readonly faces: Faces
  readonly shared: readonly unknown[]
  readonly facts: ReadonlyMap<NodeId, Facts | null>
}

function fullFace(id: NodeId, node: Node | Registration, context: FaceContext): NodeFace {
  return 'kind' in node ? buildFace(id, node, context) : buildRegistrationFace(node, context)
}

/** Every node with its id, the call of `register` last. */
function nodesOf({ logic }: FaceInput['design']): readonly (readonly [NodeId, Node | Registration])[] {
  const nodes = Object.entries(logic.nodes)
  return logic.registration === null ? nodes : [...nodes, [REGISTER, logic.registration]]
}

/** Faces by node, the registration's included; a face that equals its previous one is the same object. */
export function nextFaces(input: FaceInput, previous: FaceState | null): FaceState {
  const context = faceContext(input)
  const { layout, logic } = input.design
  const shared = sharedFacts(context)
  const before = isSame(previous?.shared, shared) ? previous : null
  const wired = wiredInto(logic.wires)
  const faces = new Map<NodeId, NodeFace>()
  const facts = new Map<NodeId, Facts | null>()
  for (const [id, node] of nodesOf(input.design)) {
    const own = factsOf(id, node, wired.get(id), context)
    const known = before?.facts.get(id)
    const old = previous?.faces.get(id)
    const isKept = old !== undefined && own !== null && known !== undefined && known !== null && isSameFacts(known, own)
    facts.set(id, own)
    if (isKept) {
      faces.set(id, old)
      continue
    }
    const full = fullFace(id, node, context)
    const face = layout[id]?.collapsed === true ? collapseFace(full) : full
    faces.set(id, old !== undefined && isSame(old, face) ? old : face)
  }
  const isUnchanged =
    previous?.faces.size === faces.size && [...faces].every(([id, face]) => previous.faces.get(id) === face)
  return { faces: isUnchanged ? previous.faces : faces, shared, facts }
}

/** Faces that are made once. */
export function facesOf(input: FaceInput): Faces {
  return nextFaces(input, null).faces
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
      const node = nodes[id] ?? (id === REGISTER ? registration : null)
      return node === null ? [] : [[id, fullFace(id, node, context)] as const]
    }),
  )
}
