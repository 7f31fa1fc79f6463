// The graph of implementations in typed arrays: functoria's graph after sharing, before any key has a value.
// Vertices are numbered children first, so a walk by rising number sees everything after what it is made of.

import type { NodeId } from '../model/ids.ts'
import type { Value } from '../model/key.ts'
import type { Implementation, Origin } from './impl.ts'

/** Kinds of vertices in `Graph.kinds`. */
export const DEVICE = 0
export const APPLICATION = 1
export const CHOICE = 2

export interface Graph {
  readonly size: number
  /** DEVICE, APPLICATION or CHOICE. */
  readonly kinds: Uint8Array
  /** Device: index in `implementations`. Application: the functor. Choice: the branch taken when the condition holds. */
  readonly first: Int32Array
  /** Device: where its data dependencies begin in `dependencies`. Application: the argument. Choice: the other branch. */
  readonly second: Int32Array
  /** Device: where its dependencies end. Choice: index in `conditions`. */
  readonly third: Int32Array
  readonly dependencies: Int32Array
  readonly implementations: readonly Implementation[]
  readonly conditions: readonly Value[]
  /** Where each vertex came from; null for one that nobody asks about. */
  readonly origins: readonly (readonly Origin[] | null)[]
  readonly root: number
  readonly roots: GraphRoots
  /** The vertex of each node of the design that is part of the application. */
  readonly nodes: ReadonlyMap<NodeId, number>
}

/** What the application is entered by, as vertices. */
export interface GraphRoots {
  readonly init: readonly number[]
  readonly argv: number | null
  readonly reporter: number | null
  readonly tracing: number | null
  readonly jobs: readonly number[]
}

/** Vertices directly below a vertex: functor and argument, both branches, or data dependencies. */
export function childrenOf(graph: Graph, vertex: number): readonly number[] {
  const a = graph.first[vertex] ?? 0
  const b = graph.second[vertex] ?? 0
  if (graph.kinds[vertex] !== DEVICE) return [a, b]
  return [...graph.dependencies.subarray(b, graph.third[vertex])]
}

/** Number of edges: data dependencies, two for each application, two for each choice. */
export function edgeCount(graph: Graph): number {
  let edges = graph.dependencies.length
  for (let vertex = 0; vertex < graph.size; vertex += 1) if (graph.kinds[vertex] !== DEVICE) edges += 2
  return edges
}
