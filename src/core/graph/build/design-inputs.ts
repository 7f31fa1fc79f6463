// The wires of a design by node, and what follows from them alone: which nodes are on cycles, and which are inside the body
// of a function given as an argument.

import type { Logic } from '../../model/design.ts'
import { type NodeId, REGISTER, splitPortRef } from '../../model/ids.ts'

export interface DesignInputs {
  /** Source wired to an input. */
  readonly source: (node: NodeId, port: string) => NodeId | undefined
  /** Nodes that a node is made of: wired sources, and results of functions given as arguments. */
  readonly parts: (node: NodeId) => readonly NodeId[]
  /** Nodes that are made of a node. */
  readonly users: (node: NodeId) => readonly NodeId[]
}

const NOTHING: readonly NodeId[] = []

/** Index of a design's wires. Wires whose source is gone count as not there. */
export function indexInputs(logic: Logic): DesignInputs {
  const sources = new Map<NodeId, Map<string, NodeId>>()
  const parts = new Map<NodeId, NodeId[]>()
  const users = new Map<NodeId, NodeId[]>()
  const join = (node: NodeId, part: NodeId): void => {
    push(parts, node, part)
    push(users, part, node)
  }
  // Sorted, so that nothing depends on the order in which wires were drawn.
  for (const ref of Object.keys(logic.wires).sort()) {
    const source = logic.wires[ref]
    if (source === undefined || logic.nodes[source] === undefined) continue
    const { node, port } = splitPortRef(ref)
    const held = sources.get(node)
    if (held === undefined) sources.set(node, new Map([[port, source]]))
    else held.set(port, source)
    join(node, source)
  }
  for (const id of Object.keys(logic.nodes).sort()) {
    const node = logic.nodes[id]
    if (node?.kind !== 'device') continue
    for (const given of Object.values(node.arguments)) if (given.kind === 'function') join(id, given.result)
  }
  return {
    source: (node, port) => sources.get(node)?.get(port),
    parts: (node) => parts.get(node) ?? NOTHING,
    users: (node) => users.get(node) ?? NOTHING,
  }
}

function push(map: Map<NodeId, NodeId[]>, at: NodeId, item: NodeId): void {
  const held = map.get(at)
  if (held === undefined) map.set(at, [item])
  else held.push(item)
}

/** Nodes that the registration is made of, however far below. */
export function connectedNodes(inputs: DesignInputs): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  const stack = [...inputs.parts(REGISTER)]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const part of inputs.parts(id)) stack.push(part)
  }
  return found
}

/** Nodes that are made of themselves, and those between two such rings: what is left when both ends are peeled off. */
export function nodesOnCycles(ids: readonly NodeId[], inputs: DesignInputs): ReadonlySet<NodeId> {
  const below = peel(ids, inputs.parts, inputs.users)
  const above = peel(ids, inputs.users, inputs.parts)
  return new Set(ids.filter((id) => below.has(id) && above.has(id)))
}

/** What is left when nodes without (remaining) edges in one direction are taken away again and again. */
function peel(
  ids: readonly NodeId[],
  edges: (id: NodeId) => readonly NodeId[],
  back: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const left = new Set(ids)
  const counts = new Map<NodeId, number>()
  const free: NodeId[] = []
  for (const id of ids) {
    const count = edges(id).filter((one) => left.has(one)).length
    counts.set(id, count)
    if (count === 0) free.push(id)
  }
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const other of back(id)) {
      const count = (counts.get(other) ?? 0) - 1
      counts.set(other, count)
      if (count === 0) free.push(other)
    }
  }
  return left
}

/**
 * A parameter and everything in the body of its function: what is made of it, but for the devices that the function is
 * given to.
 */
export function bodyOf(parameter: NodeId, logic: Logic, inputs: DesignInputs): ReadonlySet<NodeId> {
  const found = new Set<NodeId>([parameter])
  const stack = [parameter]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const user of inputs.users(next)) {
      if (found.has(user) || takesFunctionOf(user, parameter, logic)) continue
      found.add(user)
      stack.push(user)
    }
  }
  return found
}

function takesFunctionOf(id: NodeId, parameter: NodeId, logic: Logic): boolean {
  const node = logic.nodes[id]
  if (node?.kind !== 'device') return false
  return Object.values(node.arguments).some((given) => given.kind === 'function' && given.parameter === parameter)
}
