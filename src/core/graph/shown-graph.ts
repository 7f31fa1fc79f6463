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
  const choices = drawnChoices(graph)
  // Children have smaller numbers, so what a vertex is made of is drawn already; branches of choices only where they are seen.
  for (let vertex = 0; vertex < graph.size; vertex += 1) drawn.push(drawVertex(graph, vertex, drawn))
  const expanded = new Set<number>()
  const draw = (vertex: number): Drawn => {
    const choice = expanded.has(vertex) ? undefined : choices.get(vertex)
    if (choice === undefined) return drawn[vertex] ?? NOTHING
    expanded.add(vertex)
    return (drawn[vertex] = drawChoice(choice))
  }
  const numbers = reached(draw, graph.root)
  const order = [...numbers.keys()]
  const edges = order.flatMap((vertex) => {
    const { parameters, others } = draw(vertex)
    const from = numbers.get(vertex) ?? -1
    const to = (child: number): number => numbers.get(child) ?? -1
    return [
      ...parameters.map((child) => [from, to(child), 'param'] as const),
      ...others.map(({ to: child, kind }) => [from, to(child), kind] as const),
    ]
  })
  return { nodes: order.map((vertex) => draw(vertex).node), edges }
}

const NOTHING: Drawn = { node: { app: true }, parameters: [], others: [] }

function drawVertex(graph: Graph, vertex: number, drawn: readonly Drawn[]): Drawn {
  const a = graph.first[vertex] ?? 0
  const b = graph.second[vertex] ?? 0
  if (graph.kinds[vertex] === CHOICE) return { node: { if: choiceKeys(graph, vertex) }, parameters: [], others: [] }
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

/** Which branch is taken at a choice, and at those below it. */
interface Way {
  readonly isThen: boolean
  readonly rest: Way | null
}

/** A choice as it is drawn: one with the choices over the same keys that stand directly below it. */
interface DrawnChoice {
  readonly keys: readonly string[]
  readonly branches: readonly { readonly isThen: boolean; readonly to: number; readonly below: DrawnChoice | null }[]
  /** The way that is drawn as the default; maybe no branch has it. Null where a condition raises an exception. */
  readonly byDefault: Way | null
  /** Age of the node in the real tool: what is drawn as one is made anew. */
  readonly age: number
}

/**
 * Every choice of the graph as it is drawn. Of several choices below one, the real tool keeps the default of the oldest alone,
 * and takes the way to that one for the default where the default goes elsewhere (key_graph.ml, `MergeNode.apply` and
 * `If.fuse`): so do we.
 */
function drawnChoices(graph: Graph): ReadonlyMap<number, DrawnChoice> {
  const drawn = new Map<number, DrawnChoice>()
  let age = graph.size
  // Children have smaller numbers.
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== CHOICE) continue
    const keys = choiceKeys(graph, vertex)
    const branches = [true, false].map((isThen) => {
      const to = (isThen ? graph.first[vertex] : graph.second[vertex]) ?? 0
      const below = drawn.get(to)
      return { isThen, to, below: below?.keys.join() === keys.join() ? below : null }
    })
    const inner = branches.filter(({ below }) => below !== null).toReversed()
    const [oldest] = inner.toSorted((left, right) => (left.below?.age ?? 0) - (right.below?.age ?? 0))
    const isThen = defaultOf(graph, vertex)
    const byDefault = isThen === null ? null : defaultWay(isThen, oldest)
    drawn.set(vertex, { keys, branches, byDefault, age: oldest === undefined ? vertex : age++ })
  }
  return drawn
}

function defaultWay(isThen: boolean, oldest: DrawnChoice['branches'][number] | undefined): Way | null {
  if (oldest === undefined || oldest.below === null) return { isThen, rest: null }
  if (oldest.isThen !== isThen) return { isThen: oldest.isThen, rest: null }
  return oldest.below.byDefault === null ? null : { isThen, rest: oldest.below.byDefault }
}

function drawChoice(choice: DrawnChoice): Drawn {
  const others: Drawn['others'][number][] = []
  const open: { readonly at: DrawnChoice; readonly way: Way | null }[] = [{ at: choice, way: choice.byDefault }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { isThen, to, below } of next.at.branches) {
      const isOnWay = next.way?.isThen === isThen
      const rest = isOnWay ? (next.way?.rest ?? null) : null
      if (below !== null) open.push({ at: below, way: rest })
      else others.push({ to, kind: isOnWay && rest === null ? 'default-branch' : 'branch' })
    }
  }
  return { node: { if: choice.keys }, parameters: [], others }
}

function choiceKeys(graph: Graph, vertex: number): readonly string[] {
  const keys = graph.conditions[graph.third[vertex] ?? 0]?.keys ?? []
  return [...new Set(keys.map((key) => key.name))].sort()
}

/** What a condition gives when no key has a value; null when it raises an exception. */
function defaultOf(graph: Graph, vertex: number): boolean | null {
  const value = graph.conditions[graph.third[vertex] ?? 0]
  if (value === undefined) return null
  const outcome = runTerm(value.term, lookupIn(new Map()))
  return !isFailure(outcome) && outcome.kind === 'bool' ? outcome.value : null
}

/** Numbers for what can be reached from the root: functors that were fused everywhere are gone. */
function reached(draw: (vertex: number) => Drawn, root: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const rest = [root]
  for (let vertex = rest.pop(); vertex !== undefined; vertex = rest.pop()) {
    if (numbers.has(vertex)) continue
    numbers.set(vertex, numbers.size)
    const { parameters, others } = draw(vertex)
    rest.push(...others.map(({ to }) => to).toReversed(), ...parameters.toReversed())
  }
  return numbers
}
