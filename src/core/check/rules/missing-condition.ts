// Choices that do not say by what they choose.

import type { Diagnostic } from '../../model/diagnostic.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const missingCondition: Rule = {
  code: 'MG-CONDITION',
  about: 'Looks for `if_impl` without a condition and `match_impl` without a value.',
  check({ design, catalog }) {
    const test = [...catalog.values.values()].find(({ type }) => type.kind === 'bool')?.ref
    const { logic } = design
    return Object.entries(logic.nodes).flatMap(([id, node]): readonly Diagnostic[] => {
      if (node.kind === 'if_impl' && node.condition === null) {
        const message = `\`${nodeName(logic, id)}\` has no condition.`
        const hint = 'Select it and say when the branch `then` is taken.'
        if (test === undefined) return [finding('error', 'MG-CONDITION-MISSING', { node: id }, message, { hint })]
        const commands = [{ type: 'condition.set', id, value: test }]
        return [
          finding('error', 'MG-CONDITION-MISSING', { node: id }, message, {
            hint,
            fix: { title: `Decide by ${test}`, commands },
          }),
        ]
      }
      if (node.kind !== 'match_impl' || node.value !== null) return []
      const ref = freshValue(logic.values)
      const value = { binding: null, term: { kind: 'key', key: catalog.targetKey } }
      return [
        finding(
          'error',
          'MG-CONDITION-MISSING',
          { node: id },
          `\`${nodeName(logic, id)}\` does not say what it matches.`,
          {
            hint: 'Select it and choose a key or a condition.',
            fix: {
              title: 'Match the target',
              commands: [
                { type: 'value.set', ref, value },
                { type: 'condition.set', id, value: ref },
              ],
            },
          },
        ),
      ]
    })
  },
}

function freshValue(values: Readonly<Record<string, unknown>>): string {
  let number = 1
  while (`value_${number}` in values) number += 1
  return `value_${number}`
}
