// Keys and values that are named and are not there: they come from files, not from edits.

import { keysOfNode, keysOfValue, valuesOfNode } from '../../edit/references.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeId } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule, type RuleInput } from '../rule.ts'

export const danglingNames: Rule = {
  code: 'MG-DANGLING',
  about: 'Looks for keys and values that are named and that the design does not have.',
  check({ design, catalog }) {
    const { logic } = design
    const known = knownNames({ design, catalog })
    const at = (place: Diagnostic['at'], who: string, names: readonly string[]): readonly Diagnostic[] =>
      [...new Set(names)].map((name) =>
        finding('error', 'MG-DANGLING-NAME', place, `${who} names \`${name}\`, which this design does not have.`, {
          hint: 'Choose another, or make one of that name.',
        }),
      )
    const missing = (id: NodeId): readonly string[] => {
      const node = logic.nodes[id]
      if (node === undefined) return []
      return [
        ...keysOfNode(node).filter((key) => !known.hasKey(key)),
        ...valuesOfNode(node).filter((value) => !known.hasValue(value)),
      ]
    }
    return [
      ...Object.keys(logic.nodes).flatMap((id) => at({ node: id }, `\`${nodeName(logic, id)}\``, missing(id))),
      ...Object.entries(logic.values).flatMap(([ref, value]) =>
        at(
          null,
          `The condition \`${value.binding ?? ref}\``,
          keysOfValue(value).filter((key) => !known.hasKey(key)),
        ),
      ),
      ...at(
        null,
        'The call of `register`',
        (logic.registration?.keys ?? []).filter((key) => !known.hasKey(key)),
      ),
    ]
  },
}

interface KnownNames {
  readonly hasKey: (ref: string) => boolean
  readonly hasValue: (ref: string) => boolean
}

function knownNames({ design, catalog }: Pick<RuleInput, 'design' | 'catalog'>): KnownNames {
  const { keys, values } = design.logic
  const constants = new Set([...catalog.keys.keys()].map((id) => `Key.${id}`))
  const hasKey = (ref: string): boolean => Object.hasOwn(keys, ref) || constants.has(ref)
  // A key can stand for its own value.
  return { hasKey, hasValue: (ref) => Object.hasOwn(values, ref) || catalog.values.has(ref) || hasKey(ref) }
}
