// Branches of every choice for every target, as tables for the yardstick.

import { CHOICE, type Graph } from '../src/core/graph/graph.ts'
import { runTerm } from '../src/core/graph/term/evaluate-term.ts'
import { lookupIn } from '../src/core/graph/term/key-value.ts'
import { contextOf, TARGETS } from './shapes/parts.ts'
import type { Branches } from './yardstick.ts'

/** One table for each target: 1 where a choice's condition holds. */
export function branchesOf(graph: Graph): readonly Branches[] {
  return TARGETS.map((target) => {
    const lookup = lookupIn(contextOf(target))
    const table = new Uint8Array(graph.size)
    for (let vertex = 0; vertex < graph.size; vertex += 1) {
      const condition = graph.conditions[graph.third[vertex] ?? 0]
      if (graph.kinds[vertex] !== CHOICE || condition === undefined) continue
      const outcome = runTerm(condition.term, lookup)
      if (outcome.kind === 'bool' && outcome.value) table[vertex] = 1
    }
    return table
  })
}
