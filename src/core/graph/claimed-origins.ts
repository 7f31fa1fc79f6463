// Which design nodes a device stands for under decided choices. Sharing makes one vertex of equal parts, so a vertex knows
// every node that could have made it; a node made it here only when its own choices lead to it.

import type { NodeId } from '../model/ids.ts'
import { APPLICATION, CHOICE, childrenOf, type Graph } from './graph.ts'
import type { Origin } from './impl.ts'
import { NOT_MET, TAKEN_THEN } from './pick-branches.ts'
import type { ResolvedDevice } from './resolution.ts'

/** The branches taken, and whether a vertex is, or is fused into, a device of the result. */
export interface Decided {
  readonly taken: Uint8Array
  readonly isUsed: (vertex: number) => boolean
}

/** Devices, each with those of its origins whose nodes became it, in the order in which they were recorded. */
export function claimDevices(
  graph: Graph,
  devices: readonly ResolvedDevice[],
  decided: Decided,
): readonly ResolvedDevice[] {
  if (graph.nodes.size === 0) return devices
  const starts = nodesByVertex(graph, decided)
  const claims = claimsOf(graph, starts, decided)
  return devices.map((device) => {
    const functors = functorsOf(graph, device.vertex, decided.taken)
    const isClaimed = ({ node }: Origin): boolean =>
      !graph.nodes.has(node) ||
      claims.get(device.vertex)?.has(node) === true ||
      functors.some((functor) => starts.get(functor)?.has(node) === true)
    const origins = device.origins.filter(isClaimed)
    return origins.length === device.origins.length ? device : { ...device, origins }
  })
}

/** What is applied at a vertex: each functor below it. A node that is one became the device, too. */
function functorsOf(graph: Graph, vertex: number, taken: Uint8Array): readonly number[] {
  const functors: number[] = []
  for (let at = vertex; graph.kinds[at] === APPLICATION; functors.push(at)) {
    at = pickedAt(graph, graph.first[at] ?? 0, taken)
  }
  return functors
}

type NodesByVertex = ReadonlyMap<number, ReadonlySet<NodeId>>

/** By vertex the nodes that it is a part of. */
function claimsOf(graph: Graph, starts: NodesByVertex, decided: Decided): NodesByVertex {
  const claims = new Map<number, Set<NodeId>>()
  for (const [start, nodes] of starts) {
    for (const vertex of partsFrom(graph, start, nodes, decided.taken)) {
      const held = claims.get(vertex)
      if (held === undefined) claims.set(vertex, new Set(nodes))
      else for (const node of nodes) held.add(node)
    }
  }
  return claims
}

/** Nodes by the vertex that stands at theirs; those left out that the result does not have. */
function nodesByVertex(graph: Graph, { taken, isUsed }: Decided): NodesByVertex {
  const byVertex = new Map<number, Set<NodeId>>()
  for (const [node, vertex] of graph.nodes) {
    const picked = pickedAt(graph, vertex, taken)
    if (picked < 0 || !isUsed(picked)) continue
    const held = byVertex.get(picked)
    if (held === undefined) byVertex.set(picked, new Set([node]))
    else held.add(node)
  }
  return byVertex
}

/** Vertices that nodes are made of: from theirs down, through branches taken, as long as parts have their name. */
function partsFrom(graph: Graph, start: number, nodes: ReadonlySet<NodeId>, taken: Uint8Array): ReadonlySet<number> {
  const parts = new Set<number>()
  const stack = [start]
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    if (parts.has(vertex) || !isOf(graph.origins[vertex], nodes)) continue
    parts.add(vertex)
    for (const child of childrenOf(graph, vertex)) {
      const picked = pickedAt(graph, child, taken)
      if (picked >= 0) stack.push(picked)
    }
  }
  return parts
}

function isOf(origins: readonly Origin[] | null | undefined, nodes: ReadonlySet<NodeId>): boolean {
  return origins?.some(({ node }) => nodes.has(node)) === true
}

/** The vertex that stands at another one; negative when no walk came to its choices. */
function pickedAt({ kinds, first, second }: Graph, vertex: number, taken: Uint8Array): number {
  let at = vertex
  while (kinds[at] === CHOICE) {
    if (taken[at] === NOT_MET) return -1
    at = (taken[at] === TAKEN_THEN ? first[at] : second[at]) ?? -1
  }
  return at
}
