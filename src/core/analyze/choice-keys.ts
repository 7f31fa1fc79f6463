// Keys that must have values before branches can be picked: those that conditions read, and aliases that set them.

import { CHOICE, DEVICE, type Graph } from '../graph/graph.ts'
import type { Key } from '../model/key.ts'
import { keyText } from './key-set.ts'

/**
 * Keys for the first pass over the command line: those given to `register`, those of all conditions (also of
 * branches that will not be taken), and every key of the graph that sets one of those. Equal keys stay apart: conditions
 * look values up by object, and the real tool fails when a set key has an equal one.
 */
export function choiceKeys(graph: Graph, registered: readonly Key[]): readonly Key[] {
  const conditions = new Set<Key>()
  const devices = new Set<Key>()
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] === CHOICE) {
      for (const key of graph.conditions[graph.third[vertex] ?? 0]?.keys ?? []) conditions.add(key)
    } else if (graph.kinds[vertex] === DEVICE) {
      for (const key of graph.implementations[graph.first[vertex] ?? 0]?.keys ?? []) devices.add(key)
    }
  }
  const aliases = [...devices, ...conditions].filter((key) => key.setters.length > 0)
  const chosen = new Set([...conditions].map(keyText))
  const setting = aliases.filter((key) => key.setters.some((setter) => chosen.has(keyText(setter.key))))
  return [...new Set([...registered, ...conditions, ...setting])]
}
