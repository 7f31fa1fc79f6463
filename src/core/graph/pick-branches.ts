// Choosing branches: from a vertex to the device or application that stands there for one set of key values.
// Conditions are evaluated when a walk first meets them, never before: most belong to branches that nobody takes.

import type { Value } from '../model/key.ts'
import { CHOICE, type Graph } from './graph.ts'
import { failure, isFailure, type Outcome } from './term/outcome.ts'

/** What is known of a choice. */
export const NOT_MET = 0
export const TAKEN_THEN = 1
export const TAKEN_ELSE = 2

/** A condition raised an exception; the real tool would die with this text. */
export interface ConditionFailure {
  readonly condition: number
  readonly message: string
}

/** Branches of conditions, each evaluated at most once; NOT_MET stands for one that raised an exception. */
export interface Decider {
  readonly branchOf: (condition: number) => number
  /** The first condition that raised an exception. */
  readonly failed: () => ConditionFailure | null
}

/** Branches of a graph's conditions under one evaluation of values. */
export function createDecider(graph: Graph, evaluate: (value: Value) => Outcome): Decider {
  const { conditions } = graph
  const decided = new Uint8Array(conditions.length)
  let problem: ConditionFailure | null = null

  function branchOf(condition: number): number {
    const known = decided[condition] ?? NOT_MET
    if (known !== NOT_MET) return known
    const value = conditions[condition]
    const result = value === undefined ? failure('Not_found') : evaluate(value)
    if (isFailure(result)) {
      problem ??= { condition, message: result.message }
      return NOT_MET
    }
    const branch = result.kind === 'bool' && result.value ? TAKEN_THEN : TAKEN_ELSE
    decided[condition] = branch
    return branch
  }

  return { branchOf, failed: () => problem }
}

export interface Picker {
  /** The vertex that stands at another one: itself, unless it is a choice. Negative when a condition failed. */
  readonly pick: (vertex: number) => number
  /** For each vertex that is a choice which branch was taken; NOT_MET for one that no walk came to. */
  readonly taken: Uint8Array
}

/**
 * A picker over a graph. Ladders of choices are walked once, whatever number of walks comes to them. `picked` is room for a
 * number a vertex, all 0.
 */
export function createPicker(graph: Graph, branchOf: (condition: number) => number, picked: Int32Array): Picker {
  const { kinds, first, second, third } = graph
  // In `picked` 0 is unknown, otherwise it is the picked vertex + 1.
  const taken = new Uint8Array(graph.size)

  function pick(vertex: number): number {
    if (kinds[vertex] !== CHOICE) return vertex
    let at = vertex
    while (kinds[at] === CHOICE) {
      const known = picked[at] ?? 0
      if (known !== 0) {
        at = known - 1
        break
      }
      const branch = branchOf(third[at] ?? 0)
      if (branch === NOT_MET) return -1
      taken[at] = branch
      at = (branch === TAKEN_THEN ? first[at] : second[at]) ?? -1
    }
    for (let one = vertex; kinds[one] === CHOICE && picked[one] === 0; ) {
      picked[one] = at + 1
      one = (taken[one] === TAKEN_THEN ? first[one] : second[one]) ?? -1
    }
    return at
  }

  return { pick, taken }
}
