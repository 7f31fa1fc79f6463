// Which design nodes a device stands for under decided choices. Sharing makes one vertex of equal parts, so a vertex knows
// every node that could have made it; a node made it here only when its own choices lead to it.

import type { NodeId } from '../model/ids.ts'
import { APPLICATION, CHOICE, childrenOf, type Graph } from './graph.ts'
import type { Origin } from './impl.ts'
import { type IndexedOrigins, type OriginIndex, selectOrigins } from './origin-index.ts'
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
  index: OriginIndex,
): readonly ResolvedDevice[] {
  const starts = nodesByVertex(graph, decided)
  const claims = claimsOf(graph, starts, decided, index)
  return devices.map((device) => {
    const functors = functorsOf(graph, device.vertex, decided.taken)
    const sets = [claims.get(device.vertex), ...functors.map((functor) => starts.get(functor))]
    const claimed = sets.filter((set) => set !== undefined)
    const own = selectOrigins(index(device.vertex), claimed)
    const head = functors.at(-1)
    if (head === undefined) return { ...device, origins: own }
    const inner = selectOrigins(index(head), claimed)
    return { ...device, origins: joinOrigins(own, inner, index(device.vertex)) }
  })
}

/** Origins of an application, then those of the device at its head. */
function joinOrigins(own: readonly Origin[], inner: readonly Origin[], { placeOf }: IndexedOrigins): readonly Origin[] {
  const others = inner.filter(({ node }) => !placeOf.has(node))
  return others.length === 0 ? own : [...own, ...others]
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
function claimsOf(graph: Graph, starts: NodesByVertex, decided: Decided, index: OriginIndex): NodesByVertex {
  const claims = new Map<number, Set<NodeId>>()
  for (const [start, nodes] of starts) {
    for (const vertex of partsFrom(graph, start, nodes, { taken: decided.taken, index })) {
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
function partsFrom(
  graph: Graph,
  start: number,
  nodes: ReadonlySet<NodeId>,
  { taken, index }: { readonly taken: Uint8Array; readonly index: OriginIndex },
): ReadonlySet<number> {
  const parts = new Set<number>()
  const stack = [start]
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    if (parts.has(vertex) || !isOf(index(vertex), nodes)) continue
    parts.add(vertex)
    for (const child of childrenOf(graph, vertex)) {
      const picked = pickedAt(graph, child, taken)
      if (picked >= 0) stack.push(picked)
    }
  }
  return parts
}

function isOf({ placeOf }: IndexedOrigins, nodes: ReadonlySet<NodeId>): boolean {
  for (const node of nodes) if (placeOf.has(node)) return true
  return false
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
