// Choices by values of another type: an `if_impl` by something that is neither true nor false, cases that a value can never be.

import { valueDataType } from '../../edit/terms/term-type.ts'
import { dataTypeWords } from '../../model/data-type-text.ts'
import { fitsType } from '../../graph/build/data-fits.ts'
import { constantText } from '../../graph/term/constant-text.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design, IfNode, MatchNode } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeId } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const conditionTypes: Rule = {
  code: 'MG-CONDITION',
  about: 'Looks for conditions that are not true or false, and for cases of another type than what is matched.',
  check: ({ design, catalog }) =>
    Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      if (node.kind === 'if_impl') return checkIf(id, node, design, catalog)
      return node.kind === 'match_impl' ? checkMatch(id, node, design, catalog) : []
    }),
}

function checkIf(id: NodeId, { condition }: IfNode, design: Design, catalog: Catalog): readonly Diagnostic[] {
  const type = condition === null ? null : valueDataType(condition, design, catalog)
  if (type === null || type.kind === 'bool') return []
  const test = [...catalog.values.values()].find((value) => value.type.kind === 'bool')?.ref
  const message = `The condition of \`${nodeName(design.logic, id)}\` is ${dataTypeWords(type)}, not true or false.`
  return [
    finding('error', 'MG-CONDITION-TYPE', { node: id }, message, {
      hint: 'Compare it with a value, or choose with `match_impl`, which takes any.',
      ...(test === undefined
        ? {}
        : { fix: { title: `Decide by ${test}`, commands: [{ type: 'condition.set', id, value: test }] } }),
    }),
  ]
}

function checkMatch(id: NodeId, node: MatchNode, design: Design, catalog: Catalog): readonly Diagnostic[] {
  const type = node.value === null ? null : valueDataType(node.value, design, catalog)
  if (type === null) return []
  return node.cases.flatMap((constant, index) => {
    if (fitsType(constant, type, catalog)) return []
    const kept = node.cases.map((_, place) => place).filter((place) => place !== index)
    const cases = kept.flatMap((place) => node.cases[place] ?? [])
    return [
      finding(
        'error',
        'MG-CONDITION-CASE',
        { node: id, port: `case${index}` },
        `The case ${constantText(constant)} does not fit: \`${nodeName(design.logic, id)}\` looks at ${dataTypeWords(type)}.`,
        { fix: { title: 'Delete the case', commands: [{ type: 'cases.set', id, cases, from: kept }] } },
      ),
    ]
  })
}
