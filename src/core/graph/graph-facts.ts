// The graph before resolution as plain data, in the form of the measured facts: what `describe` gives when asked not to
// resolve. It starts at argv, reporter, tracing and the jobs; what every application has besides is left out.

import type { Context } from '../model/key.ts'
import { APPLICATION, CHOICE, childrenOf, DEVICE, type Graph } from './graph.ts'
import { createDecider, TAKEN_ELSE, TAKEN_THEN } from './pick-branches.ts'
import { runTerm } from './term/evaluate-term.ts'
import { lookupIn } from './term/key-value.ts'

/** One vertex; numbers are indexes in `GraphFacts.nodes`. */
export type GraphNodeFact =
  | {
      readonly kind: 'impl'
      readonly base: string
      readonly module: string
      readonly keys: readonly string[]
      readonly deps: readonly number[]
    }
  | { readonly kind: 'app'; readonly f: number; readonly x: number }
  | { readonly kind: 'if'; readonly keys: readonly string[]; readonly then: number; readonly else: number }

export interface GraphFacts {
  readonly argv: number | null
  readonly reporter: number | null
  readonly tracing: number | null
  readonly jobs: readonly number[]
  readonly nodes: readonly GraphNodeFact[]
  /** The choices, in the order of `branches`. */
  readonly ifs: readonly number[]
  /** One letter for each choice, `t` or `e`: the branch its condition gives; `?` when it raises an exception. */
  readonly branches?: string
}

/** Facts of a graph; with a context also the branch of every choice, taken or not. */
export function graphFacts(graph: Graph, context?: Context): GraphFacts {
  const { argv, reporter, tracing, jobs } = graph.roots
  const shown = markShown(graph, [argv, reporter, tracing, ...jobs])
  const numberOf = new Map<number, number>()
  for (let vertex = 0; vertex < graph.size; vertex += 1) if (shown[vertex] === 1) numberOf.set(vertex, numberOf.size)
  const to = (vertex: number): number => numberOf.get(vertex) ?? -1
  const optional = (vertex: number | null): number | null => (vertex === null ? null : to(vertex))
  const vertices = [...numberOf.keys()]
  const choices = vertices.filter((vertex) => graph.kinds[vertex] === CHOICE)
  return {
    argv: optional(argv),
    reporter: optional(reporter),
    tracing: optional(tracing),
    jobs: jobs.map(to),
    nodes: vertices.map((vertex) => nodeFact(graph, vertex, to)),
    ifs: choices.map(to),
    ...(context === undefined ? {} : { branches: branchLetters(graph, choices, context) }),
  }
}

function markShown(graph: Graph, starts: readonly (number | null)[]): Uint8Array {
  const shown = new Uint8Array(graph.size)
  for (const vertex of starts) if (vertex !== null) shown[vertex] = 1
  for (let vertex = graph.size - 1; vertex >= 0; vertex -= 1) {
    if (shown[vertex] === 1) for (const child of childrenOf(graph, vertex)) shown[child] = 1
  }
  return shown
}

function nodeFact(graph: Graph, vertex: number, to: (vertex: number) => number): GraphNodeFact {
  const a = graph.first[vertex] ?? 0
  const b = graph.second[vertex] ?? 0
  if (graph.kinds[vertex] === APPLICATION) return { kind: 'app', f: to(a), x: to(b) }
  if (graph.kinds[vertex] === CHOICE) {
    const keys = graph.conditions[graph.third[vertex] ?? 0]?.keys ?? []
    return { kind: 'if', keys: [...new Set(keys.map((key) => key.name))].sort(), then: to(a), else: to(b) }
  }
  const implementation = graph.kinds[vertex] === DEVICE ? graph.implementations[a] : undefined
  return {
    kind: 'impl',
    base: implementation?.name ?? '',
    module: implementation?.module ?? '',
    keys: implementation?.keys.map((key) => key.name) ?? [],
    deps: childrenOf(graph, vertex).map(to),
  }
}

function branchLetters(graph: Graph, choices: readonly number[], context: Context): string {
  const lookup = lookupIn(context)
  const decider = createDecider(graph, (value) => runTerm(value.term, lookup))
  return choices
    .map((vertex) => decider.branchOf(graph.third[vertex] ?? 0))
    .map((branch) => (branch === TAKEN_THEN ? 't' : branch === TAKEN_ELSE ? 'e' : '?'))
    .join('')
}
