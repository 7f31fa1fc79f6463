// Conditions that raise an exception on branches that nobody takes. functoria decides every choice of its graph, inner ones
// first (functoria_graph.ml, `transform` over `EvalIf`), so that such an exception ends the run whoever is chosen.

import type { Context, Key, Value } from '../model/key.ts'
import type { Pattern } from '../model/term.ts'
import { CHOICE, type Graph } from './graph.ts'
import type { ConditionFailure } from './pick-branches.ts'
import { runTerm } from './term/evaluate-term.ts'
import { lookupIn } from './term/key-value.ts'
import { isFailure } from './term/outcome.ts'
import { termsWithin } from './term/walk-term.ts'

/** Primitives without exceptions. Others are evaluated to be sure. */
const SAFE: ReadonlySet<string> = new Set('= <> < > <= >= && || not ^ @ + - * fst snd'.split(' '))

const fallible = new WeakMap<Graph, readonly number[]>()

/** The first condition, in the order in which functoria decides choices, that raises an exception; null when none does. */
export function failingCondition(graph: Graph, context: Context): ConditionFailure | null {
  const lookup = lookupIn(context)
  const names = new Set([...context.keys()].map((key) => key.name))
  const isClash = (key: Key): boolean => names.has(key.name) && !context.has(key)
  const clashes = graph.conditions.some(({ keys }) => keys.some(isClash))
  for (const condition of clashes ? allConditions(graph) : fallibleConditions(graph)) {
    const value = graph.conditions[condition]
    const outcome = value === undefined ? null : runTerm(value.term, lookup)
    if (outcome !== null && isFailure(outcome)) return { condition, message: outcome.message }
  }
  return null
}

/** Conditions that may raise an exception, by the number of their first choice. Found once for a graph. */
function fallibleConditions(graph: Graph): readonly number[] {
  const known = fallible.get(graph)
  if (known !== undefined) return known
  const found = new Set(graph.conditions.flatMap((value, index) => (mayRaise(value) ? [index] : [])))
  const conditions = found.size === 0 ? [] : allConditions(graph).filter((condition) => found.has(condition))
  fallible.set(graph, conditions)
  return conditions
}

function allConditions(graph: Graph): readonly number[] {
  const found = new Set<number>()
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] === CHOICE) found.add(graph.third[vertex] ?? 0)
  }
  return [...found]
}

function mayRaise({ term }: Value): boolean {
  for (const part of termsWithin(term)) {
    if (part.kind === 'call' && !SAFE.has(part.primitive)) return true
    if (part.kind === 'case' && !part.rows.some((row) => row.guard === undefined && takesAll(row.pattern))) return true
  }
  return false
}

function takesAll(pattern: Pattern): boolean {
  if (pattern.kind === 'alias') return takesAll(pattern.pattern)
  return pattern.kind === 'any' || pattern.kind === 'variable'
}
