// Why a node of the design became what it is: the choices on the way to it, outermost first, with the keys that decided.

import type { Constant } from '../model/constant.ts'
import type { NodeId } from '../model/ids.ts'
import type { Key } from '../model/key.ts'
import { CHOICE, childrenOf, type Graph } from './graph.ts'
import { NOT_MET, TAKEN_THEN } from './pick-branches.ts'
import type { Decision } from './resolution.ts'

/** Where the value of a key came from. */
export type KeySource = (key: Key) => Decision['keys'][number]['from']

/**
 * Decisions for each node: those that lead to it (also those that led away from it, for a node in a branch that is not
 * taken), then those that it makes itself.
 */
export function explainNodes(
  graph: Graph,
  taken: Uint8Array,
  valueOf: (key: Key) => Constant,
  source: KeySource,
): ReadonlyMap<NodeId, readonly Decision[]> {
  const decisions = new Map<NodeId, readonly Decision[]>()
  if (graph.nodes.size === 0) return decisions
  const above = choicesAbove(graph, taken)
  const made = new Map<number, Decision>()
  const decisionOf = (choice: number): Decision => {
    const known = made.get(choice)
    if (known !== undefined) return known
    const decision = decisionAt(graph, choice, taken, valueOf, source)
    made.set(choice, decision)
    return decision
  }
  for (const [node, vertex] of graph.nodes) {
    const path = pathOf(graph, vertex, above, taken)
    if (path.length > 0) decisions.set(node, path.map(decisionOf))
  }
  return decisions
}

/** Choices that lead to a vertex, then the choices taken from it on. */
function pathOf(graph: Graph, vertex: number, above: Int32Array, taken: Uint8Array): readonly number[] {
  const path: number[] = []
  for (let at = above[vertex] ?? -1; at >= 0; at = above[at] ?? -1) path.push(at)
  path.reverse()
  for (let at = vertex; graph.kinds[at] === CHOICE && taken[at] !== NOT_MET; ) {
    path.push(at)
    at = (taken[at] === TAKEN_THEN ? graph.first[at] : graph.second[at]) ?? -1
  }
  return path
}

/** For each vertex the choice that decides whether it is used: the one directly above it, or above the part it belongs to. */
function choicesAbove(graph: Graph, taken: Uint8Array): Int32Array {
  const above = new Int32Array(graph.size).fill(-1)
  const avoided: number[] = []
  for (let vertex = graph.size - 1; vertex >= 0; vertex -= 1) {
    if (graph.kinds[vertex] !== CHOICE || taken[vertex] === NOT_MET) continue
    const isThen = taken[vertex] === TAKEN_THEN
    const chosen = (isThen ? graph.first[vertex] : graph.second[vertex]) ?? 0
    const other = (isThen ? graph.second[vertex] : graph.first[vertex]) ?? 0
    if (above[chosen] === -1) above[chosen] = vertex
    avoided.push(other, vertex)
  }
  markAvoided(graph, avoided, above, reachedVertices(graph, taken))
  return above
}

/** Spreads each choice over the parts of the branch it did not take, as far as nothing else uses them. */
function markAvoided(graph: Graph, avoided: readonly number[], above: Int32Array, reached: Uint8Array): void {
  for (let index = 0; index < avoided.length; index += 2) {
    const choice = avoided[index + 1] ?? 0
    const stack = [avoided[index] ?? 0]
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      if (reached[vertex] === 1 || above[vertex] !== -1) continue
      above[vertex] = choice
      for (const child of childrenOf(graph, vertex)) stack.push(child)
    }
  }
}

/** Vertices that the result is made of, choices included. */
function reachedVertices(graph: Graph, taken: Uint8Array): Uint8Array {
  const reached = new Uint8Array(graph.size)
  const stack = [graph.root]
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    if (reached[vertex] === 1) continue
    reached[vertex] = 1
    if (graph.kinds[vertex] !== CHOICE) for (const child of childrenOf(graph, vertex)) stack.push(child)
    else if (taken[vertex] !== NOT_MET) {
      stack.push((taken[vertex] === TAKEN_THEN ? graph.first[vertex] : graph.second[vertex]) ?? 0)
    }
  }
  return reached
}

function decisionAt(
  graph: Graph,
  choice: number,
  taken: Uint8Array,
  valueOf: (key: Key) => Constant,
  source: KeySource,
): Decision {
  const condition = graph.conditions[graph.third[choice] ?? 0]
  if (condition === undefined) throw new Error('A choice without condition')
  return {
    origin: graph.origins[choice]?.[0] ?? null,
    condition,
    taken: taken[choice] === TAKEN_THEN ? 'then' : 'else',
    keys: condition.keys.map((key) => ({ key, value: valueOf(key), from: source(key) })),
  }
}
