// Rows of choices that are never taken, whatever the keys are set to.

import { constantText } from '../../graph/term/constant-text.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design, MatchNode } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import { type NodeId, portRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { caseCoverage } from '../case-coverage.ts'
import { possibleValuesOf } from '../../edit/terms/possible-values.ts'
import { finding, type Rule } from '../rule.ts'

export const unreachableCases: Rule = {
  code: 'MG-CASE',
  about: 'Looks for rows of `if_impl` and `match_impl` that no target and no key can choose.',
  check: ({ design, catalog }) =>
    Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      if (node.kind === 'match_impl') return checkMatch(id, node, design, catalog)
      return node.kind === 'if_impl' && node.condition !== null ? checkIf(id, node.condition, design, catalog) : []
    }),
}

function checkMatch(id: NodeId, node: MatchNode, design: Design, catalog: Catalog): readonly Diagnostic[] {
  const { cases, rest } = caseCoverage(node, design, catalog)
  const name = nodeName(design.logic, id)
  const found: Diagnostic[] = []
  cases.forEach((state, index) => {
    const constant = node.cases[index]
    if (state.kind === 'reached' || constant === undefined) return
    const text = constantText(constant)
    const kept = node.cases.map((_, place) => place).filter((place) => place !== index)
    const why =
      state.kind === 'duplicate'
        ? `an earlier case of \`${name}\` has the same value`
        : `what \`${name}\` looks at is never that`
    found.push(
      finding(
        'warning',
        'MG-CASE-NEVER',
        { node: id, port: `case${index}` },
        `The case ${text} is never taken: ${why}.`,
        {
          fix: {
            title: 'Delete the case',
            commands: [{ type: 'cases.set', id, cases: kept.flatMap((place) => node.cases[place] ?? []), from: kept }],
          },
        },
      ),
    )
  })
  if (rest?.length === 0 && node.cases.length > 0) {
    found.push(
      finding(
        'info',
        'MG-CASE-DEFAULT',
        { node: id, port: 'default' },
        `The default of \`${name}\` is never taken: every value has a case.`,
        {
          hint: 'OCaml asks for a default all the same; any device of the right type will do.',
        },
      ),
    )
  }
  return found
}

function checkIf(id: NodeId, condition: string, design: Design, catalog: Catalog): readonly Diagnostic[] {
  const possible = possibleValuesOf(condition, design, catalog)
  const [only] = possible ?? []
  if (possible?.length !== 1 || only?.kind !== 'bool') return []
  const never = only.value ? 'else' : 'then'
  return [
    finding(
      'warning',
      'MG-CASE-NEVER',
      { node: id, port: never },
      `The branch \`${never}\` of \`${nodeName(design.logic, id)}\` is never taken: its condition is always ${String(only.value)}.`,
      {
        hint: 'Change the condition, or wire the other branch to where the choice goes.',
        ...replaceFix(design, id, only.value ? 'then' : 'else'),
      },
    ),
  ]
}

/** The branch that is always taken, in place of the choice. */
function replaceFix({ logic }: Design, id: NodeId, port: 'then' | 'else'): { readonly fix?: Fix } {
  const source = logic.wires[portRef(id, port)]
  const isUsed = Object.values(logic.wires).includes(id)
  if (source === undefined || source === id || !isUsed) return {}
  const commands = [
    { type: 'wire.move-all', from: id, to: source },
    { type: 'node.remove', ids: [id] },
  ]
  return { fix: { title: `Use ${nodeName(logic, source)} in place of ${nodeName(logic, id)}`, commands } }
}
