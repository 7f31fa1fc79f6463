// Two keys of one name among the conditions: all is well until one of them is set on the command line.

import type { Caution } from '../../../core/graph/caution.ts'
import { CHOICE } from '../../../core/graph/graph.ts'
import type { CautionInput } from '../../../core/graph/caution.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Key } from '../../../core/model/key.ts'
import { dashed } from '../command-line/option-spec.ts'
import { caution, groupFix, listed } from './parts/caution-parts.ts'

export const duplicateKey: Caution = {
  code: 'MG-KEY-DUPLICATE',
  about: 'Looks for keys of one name that cannot be set, because two conditions have each its own.',
  give(input) {
    const byName = new Map<string, Key[]>()
    for (const key of input.choiceKeys) byName.set(key.name, [...(byName.get(key.name) ?? []), key])
    return [...byName.entries()].flatMap(([name, keys]) => {
      if (keys.length < 2) return []
      const nodes = nodesOfConditions(input, keys)
      const fix = groupFix(input, nodes)
      const option = keys[0]?.info.names[0]
      return [
        caution(
          'MG-KEY-DUPLICATE',
          nodes[0] === undefined ? null : { node: nodes[0] },
          `${nodes.length < 2 ? 'Two conditions' : listed(input.design, nodes)} each have a key \`${name}\` of their own. Setting it${option === undefined ? '' : ` with \`${dashed(option)}\``} makes \`mirage\` stop with “duplicate key”.`,
          {
            hint:
              fix === undefined
                ? 'Use one key for both, or give the keys different names.'
                : 'Give each a group, so that each key has a name of its own.',
            ...(fix === undefined ? {} : { fix }),
          },
        ),
      ]
    })
  },
}

/** Nodes that made the conditions over any of the keys. */
function nodesOfConditions({ graph }: CautionInput, keys: readonly Key[]): readonly NodeId[] {
  const wanted = new Set(keys)
  const nodes = new Set<NodeId>()
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== CHOICE) continue
    const condition = graph.conditions[graph.third[vertex] ?? -1]
    if (condition?.keys.some((key) => wanted.has(key)) !== true) continue
    for (const origin of graph.origins[vertex] ?? []) nodes.add(origin.node)
  }
  return [...nodes]
}
