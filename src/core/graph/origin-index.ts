// Origins of vertices by node. A vertex that the whole design shares has as many origins as the design has nodes, so nobody may
// walk through them for each node.

import type { NodeId } from '../model/ids.ts'
import type { Graph } from './graph.ts'
import type { Origin } from './impl.ts'

/** The origins of one vertex. */
export interface IndexedOrigins {
  readonly origins: readonly Origin[]
  readonly placeOf: ReadonlyMap<NodeId, number>
  /** Places of those whose nodes have no vertex in the graph. */
  readonly outside: readonly number[]
}

/** Origins of a vertex, looked through once. */
export type OriginIndex = (vertex: number) => IndexedOrigins

const NOTHING: IndexedOrigins = { origins: [], placeOf: new Map(), outside: [] }

/** Origins of a graph's vertices by node; each vertex is looked through when it is first asked about. */
export function createOriginIndex(graph: Graph): OriginIndex {
  const known: (IndexedOrigins | undefined)[] = []
  return (vertex) => {
    const origins = graph.origins[vertex]
    if (origins === null || origins === undefined) return NOTHING
    const made = known[vertex] ?? indexOrigins(origins, graph.nodes)
    known[vertex] = made
    return made
  }
}

function indexOrigins(origins: readonly Origin[], nodes: Graph['nodes']): IndexedOrigins {
  const placeOf = new Map<NodeId, number>()
  const outside: number[] = []
  for (const [place, { node }] of origins.entries()) {
    placeOf.set(node, place)
    if (!nodes.has(node)) outside.push(place)
  }
  return { origins, placeOf, outside }
}

/** Those origins whose nodes are in one of the sets, or outside the graph, in the order in which they were recorded. */
export function selectOrigins(
  { origins, placeOf, outside }: IndexedOrigins,
  sets: readonly ReadonlySet<NodeId>[],
): readonly Origin[] {
  const places = new Set(outside)
  for (const set of sets) {
    for (const node of set) {
      const place = placeOf.get(node)
      if (place !== undefined) places.add(place)
    }
  }
  if (places.size === origins.length) return origins
  return [...places].sort((a, b) => a - b).flatMap((place) => origins[place] ?? [])
}
