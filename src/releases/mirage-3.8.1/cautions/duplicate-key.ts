// Two keys of one name among the conditions: all is well until one of them is set on the command line.

import type { Caution } from '../../../core/graph/caution.ts'
import { CHOICE } from '../../../core/graph/graph.ts'
import type { CautionInput } from '../../../core/graph/caution.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Key } from '../../../core/model/key.ts'
import { dashed } from '../command-line/option-spec.ts'
import { caution, explaining, isDuplicateKey, listed } from './parts/caution-parts.ts'
import { groupFix } from './parts/group-fix.ts'

export const duplicateKey: Caution = {
  code: 'MG-KEY-DUPLICATE',
  about: 'Looks for keys of one name that cannot be set, because two conditions have each its own.',
  give(input) {
    const byName = new Map<string, Key[]>()
    for (const key of input.choiceKeys) byName.set(key.name, [...(byName.get(key.name) ?? []), key])
    const byNodes = new Map<string, Twins>()
    for (const [name, keys] of byName) {
      if (keys.length < 2) continue
      const nodes = nodesOfConditions(input, keys)
      const text = nodes.join('\n')
      const known = byNodes.get(text) ?? { nodes, names: [], options: [] }
      const option = keys[0]?.info.names[0]
      byNodes.set(text, {
        nodes,
        names: [...known.names, name],
        options: option === undefined ? known.options : [...known.options, dashed(option)],
      })
    }
    return [...byNodes.values()].flatMap((twins) => report(input, twins))
  },
}

/** Keys that the same conditions have each for itself. */
interface Twins {
  readonly nodes: readonly NodeId[]
  readonly names: readonly string[]
  readonly options: readonly string[]
}

function report(input: CautionInput, { nodes, names, options }: Twins): readonly Diagnostic[] {
  const fix = groupFix(input, nodes)
  const one = names.length === 1
  const quoted = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(' and ')
  const keys = `${one ? 'a key' : 'keys'} ${quoted(names)} of their own`
  const given = options.length === 0 ? 'Setting one' : `Giving ${quoted(options).replaceAll(' and ', ' or ')}`
  const subject = nodes.length < 2 ? 'Two conditions' : listed(input.design, nodes)
  const explained = caution(
    'MG-KEY-DUPLICATE',
    nodes[0] === undefined ? null : { node: nodes[0] },
    `${subject} each have ${keys}. ${given} makes \`mirage\` stop with “duplicate key”.`,
    {
      hint:
        fix === undefined
          ? 'Use one key for both, or give the keys different names.'
          : 'Give each a group, so that each key has a name of its own.',
      ...(fix === undefined ? {} : { fix }),
    },
  )
  return explaining(input, explained, (message) => names.some((name) => isDuplicateKey(name)(message)))
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
