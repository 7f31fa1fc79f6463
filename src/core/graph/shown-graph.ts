// The graph as `describe` of the real tool draws it: applications fused with their functors, successive choices over the same keys
// drawn as one. For people; resolution does not use it.

import { APPLICATION, CHOICE, type Graph } from './graph.ts'
import type { Resolution } from './resolution.ts'
import { runTerm } from './term/evaluate-term.ts'
import { lookupIn } from './term/key-value.ts'
import { isFailure } from './term/outcome.ts'

export type ShownNode =
  | { readonly base: string; readonly module: string; readonly keys: readonly string[] }
  /** Names of the keys that a choice depends on, sorted. */
  | { readonly if: readonly string[] }
  | { readonly app: true }

/** `default-branch` is where the choice goes when no key has a value. */
export type EdgeKind = 'param' | 'dep' | 'functor' | 'branch' | 'default-branch'

/** Edges are `[from, to, kind]`, by index. */
export interface ShownGraph {
  readonly nodes: readonly ShownNode[]
  readonly edges: readonly (readonly [from: number, to: number, kind: EdgeKind])[]
}

interface Drawn {
  readonly node: ShownNode
  readonly parameters: readonly number[]
  readonly others: readonly { readonly to: number; readonly kind: EdgeKind }[]
}

/** A whole resolution. */
export function shownResolution({ devices }: Resolution): ShownGraph {
  const nodes = devices.map(({ implementation }) => implementationNode(implementation))
  const edges = devices.flatMap(({ parameters, dependencies }, from) => [
    ...parameters.map((to) => [from, to, 'param'] as const),
    ...dependencies.map((to) => [from, to, 'dep'] as const),
  ])
  return { nodes, edges }
}

function implementationNode({ name, module, keys }: Graph['implementations'][number]): ShownNode {
  return { base: name, module, keys: keys.map((key) => key.name) }
}

/** A graph in which choices are left. */
export function shownGraph(graph: Graph): ShownGraph {
  const drawn: Drawn[] = []
  // Children have smaller numbers, so what a vertex is made of is drawn already.
  for (let vertex = 0; vertex < graph.size; vertex += 1) drawn.push(drawVertex(graph, vertex, drawn))
  const numbers = reached(drawn, graph.root)
  const order = [...numbers.keys()]
  const edges = order.flatMap((vertex) => {
    const { parameters, others } = drawn[vertex] ?? NOTHING
    const from = numbers.get(vertex) ?? -1
    const to = (child: number): number => numbers.get(child) ?? -1
    return [
      ...parameters.map((child) => [from, to(child), 'param'] as const),
      ...others.map(({ to: child, kind }) => [from, to(child), kind] as const),
    ]
  })
  return { nodes: order.map((vertex) => (drawn[vertex] ?? NOTHING).node), edges }
}

const NOTHING: Drawn = { node: { app: true }, parameters: [], others: [] }

function drawVertex(graph: Graph, vertex: number, drawn: readonly Drawn[]): Drawn {
  const a = graph.first[vertex] ?? 0
  const b = graph.second[vertex] ?? 0
  if (graph.kinds[vertex] === CHOICE) return drawChoice(graph, vertex)
  if (graph.kinds[vertex] === APPLICATION) {
    const functor = drawn[a] ?? NOTHING
    if ('if' in functor.node) {
      return { node: { app: true }, parameters: [b], others: [{ to: a, kind: 'functor' }] }
    }
    return { ...functor, parameters: [...functor.parameters, b] }
  }
  const implementation = graph.implementations[a]
  const dependencies = graph.dependencies.subarray(b, graph.third[vertex])
  return {
    node: implementation === undefined ? NOTHING.node : implementationNode(implementation),
    parameters: [],
    others: [...dependencies].map((to) => ({ to, kind: 'dep' })),
  }
}

/**
 * One node for a chain of choices over the same keys. The real tool loses the default of a chain unless the choices
 * before the last all give their other branch; so does this.
 */
function drawChoice(graph: Graph, vertex: number): Drawn {
  const keys = choiceKeys(graph, vertex)
  const branches: number[] = []
  let chosen: number | null = null
  let isChain = true
  const rest = [vertex]
  for (let choice = rest.pop(); choice !== undefined; choice = rest.pop()) {
    const [then, otherwise] = [graph.first[choice] ?? 0, graph.second[choice] ?? 0]
    const inner = [then, otherwise].filter((child) => isSameChoice(graph, child, keys))
    if (inner.includes(then)) isChain = false
    const byDefault = defaultOf(graph, choice)
    if (inner.length === 0 && isChain && byDefault !== null) chosen = byDefault ? then : otherwise
    if (inner.length > 0 && byDefault !== false) isChain = false
    for (const child of [then, otherwise]) {
      if (inner.includes(child)) rest.push(child)
      else branches.push(child)
    }
  }
  const last = chosen === null ? -1 : branches.lastIndexOf(chosen)
  return {
    node: { if: keys },
    parameters: [],
    others: branches.map((to, index) => ({ to, kind: index === last ? 'default-branch' : 'branch' })),
  }
}

function choiceKeys(graph: Graph, vertex: number): readonly string[] {
  const keys = graph.conditions[graph.third[vertex] ?? 0]?.keys ?? []
  return [...new Set(keys.map((key) => key.name))].sort()
}

function isSameChoice(graph: Graph, vertex: number, keys: readonly string[]): boolean {
  return graph.kinds[vertex] === CHOICE && choiceKeys(graph, vertex).join() === keys.join()
}

/** What a condition gives when no key has a value; null when it raises an exception. */
function defaultOf(graph: Graph, vertex: number): boolean | null {
  const value = graph.conditions[graph.third[vertex] ?? 0]
  if (value === undefined) return null
  const outcome = runTerm(value.term, lookupIn(new Map()))
  return !isFailure(outcome) && outcome.kind === 'bool' ? outcome.value : null
}

/** Numbers for what can be reached from the root: functors that were fused everywhere are gone. */
function reached(drawn: readonly Drawn[], root: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const rest = [root]
  for (let vertex = rest.pop(); vertex !== undefined; vertex = rest.pop()) {
    if (numbers.has(vertex)) continue
    numbers.set(vertex, numbers.size)
    const { parameters, others } = drawn[vertex] ?? NOTHING
    rest.push(...others.map(({ to }) => to).toReversed(), ...parameters.toReversed())
  }
  return numbers
}
