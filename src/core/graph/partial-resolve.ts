// Partial resolution: choices whose keys all have values disappear, the others stay. What `describe` shows of a design
// whose keys are partly known.

import type { NodeId } from '../model/ids.ts'
import type { Context } from '../model/key.ts'
import { CHOICE, DEVICE, type Graph, type GraphRoots } from './graph.ts'
import { createDecider, NOT_MET, TAKEN_THEN } from './pick-branches.ts'
import { runTerm } from './term/evaluate-term.ts'
import { lookupIn } from './term/key-value.ts'
import { failure } from './term/outcome.ts'

/**
 * The graph that is left when only keys of the context have values. A condition that raises an exception is left
 * undecided; a condition without keys is always decided.
 */
export function partialResolve(graph: Graph, context: Context): Graph {
  const standsFor = pickKnown(graph, context)
  const at = (vertex: number): number => standsFor[vertex] ?? vertex
  const reached = markReached(graph, at)
  const kept: number[] = []
  const numberOf = new Int32Array(graph.size).fill(-1)
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (reached[vertex] === 1) numberOf[vertex] = kept.push(vertex) - 1
  }
  const to = (vertex: number): number => numberOf[at(vertex)] ?? -1
  const optional = (vertex: number | null): number | null => (vertex === null ? null : to(vertex))
  const roots: GraphRoots = {
    init: graph.roots.init.map(to),
    argv: optional(graph.roots.argv),
    reporter: optional(graph.roots.reporter),
    tracing: optional(graph.roots.tracing),
    jobs: graph.roots.jobs.map(to),
  }
  const nodes = new Map<NodeId, number>()
  for (const [node, vertex] of graph.nodes) if (to(vertex) >= 0) nodes.set(node, to(vertex))
  return {
    size: kept.length,
    ...renumber(graph, kept, to),
    implementations: graph.implementations,
    conditions: graph.conditions,
    origins: kept.map((vertex) => graph.origins[vertex] ?? null),
    root: to(graph.root),
    roots,
    nodes,
  }
}

/** What a condition gives whose keys have no values yet. */
const UNKNOWN = failure('')

/** For each vertex the one that stands there when decided choices are gone. Children have smaller numbers. */
function pickKnown(graph: Graph, context: Context): Int32Array {
  const lookup = lookupIn(context)
  const decider = createDecider(graph, (value) =>
    value.keys.every((key) => context.has(key)) ? runTerm(value.term, lookup) : UNKNOWN,
  )
  const standsFor = new Int32Array(graph.size)
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    standsFor[vertex] = vertex
    if (graph.kinds[vertex] !== CHOICE) continue
    const branch = decider.branchOf(graph.third[vertex] ?? 0)
    if (branch === NOT_MET) continue
    const child = (branch === TAKEN_THEN ? graph.first[vertex] : graph.second[vertex]) ?? 0
    standsFor[vertex] = standsFor[child] ?? child
  }
  return standsFor
}

function markReached(graph: Graph, at: (vertex: number) => number): Uint8Array {
  const reached = new Uint8Array(graph.size)
  const { init, argv, reporter, tracing, jobs } = graph.roots
  for (const vertex of [graph.root, argv, reporter, tracing, ...init, ...jobs]) {
    if (vertex !== null) reached[at(vertex)] = 1
  }
  for (let vertex = graph.size - 1; vertex >= 0; vertex -= 1) {
    if (reached[vertex] === 0) continue
    if (graph.kinds[vertex] === DEVICE) {
      const end = graph.third[vertex] ?? 0
      for (let index = graph.second[vertex] ?? 0; index < end; index += 1) {
        reached[at(graph.dependencies[index] ?? 0)] = 1
      }
    } else {
      reached[at(graph.first[vertex] ?? 0)] = 1
      reached[at(graph.second[vertex] ?? 0)] = 1
    }
  }
  return reached
}

function renumber(
  graph: Graph,
  kept: readonly number[],
  to: (vertex: number) => number,
): Pick<Graph, 'kinds' | 'first' | 'second' | 'third' | 'dependencies'> {
  const kinds = new Uint8Array(kept.length)
  const first = new Int32Array(kept.length)
  const second = new Int32Array(kept.length)
  const third = new Int32Array(kept.length)
  const dependencies: number[] = []
  for (const [number, vertex] of kept.entries()) {
    const kind = graph.kinds[vertex] ?? DEVICE
    const a = graph.first[vertex] ?? 0
    const b = graph.second[vertex] ?? 0
    const c = graph.third[vertex] ?? 0
    kinds[number] = kind
    if (kind === DEVICE) {
      first[number] = a
      second[number] = dependencies.length
      for (let index = b; index < c; index += 1) dependencies.push(to(graph.dependencies[index] ?? 0))
      third[number] = dependencies.length
    } else {
      first[number] = to(a)
      second[number] = to(b)
      third[number] = c
    }
  }
  return { kinds, first, second, third, dependencies: new Int32Array(dependencies) }
}
