// Typing of the cases of match, function and try.

import type { Case, Pattern } from '../../ocaml/syntax.ts'
import { type Checker, type Step, fresh, typeExpect } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { generalize, instance } from '../types/levels.ts'
import { type PatternVariables, bindVariables, typePattern } from './pattern.ts'
import { PATTERN_CLASH, expectType } from '../complaints/report-clash.ts'
import { leaveScope } from '../names/scope.ts'
import { type Type, variantRow } from '../types/type.ts'

/** Types cases over a subject; all give the same type. */
export function* typeCases(checker: Checker, cases: readonly Case[], subject: Type, expected: Type): Step {
  const { scope, types } = checker
  // What only one case binds may be generalised, as far as the subject is and no other case is against it.
  checker.level += 1
  const common = fresh(checker)
  const typed = cases.map(({ pattern }) => {
    const own: PatternVariables = new Map()
    const type = pattern.kind === 'exception' ? types.exception : instance(subject, checker.level)
    typePattern(checker, pattern, type, own)
    return { pattern, type, own }
  })
  for (const { pattern, type } of typed)
    if (pattern.kind !== 'exception')
      expectType(checker, { location: pattern.location, found: type, expected: common, words: PATTERN_CLASH })
  checker.level -= 1
  const variables = typed.map(({ own }) => own)
  for (const own of variables) for (const type of own.values()) generalize(type, checker.level)
  settleRow(
    subject,
    cases.some(({ pattern, guard }) => guard === null && catchesAll(pattern)),
  )
  for (const [index, { guard, body }] of cases.entries()) {
    const mark = scope.trail.length
    bindVariables(checker, variables[index] ?? new Map())
    if (guard !== null)
      yield typeExpect(checker, guard, types.bool, {
        text: 'condition of a case',
        explanation: 'because it is in a when-guard',
      })
    yield typeExpect(checker, body, expected)
    leaveScope(scope, mark)
  }
  return expected
}

function catchesAll(pattern: Pattern): boolean {
  if (pattern.kind === 'any' || pattern.kind === 'variable') return true
  if (pattern.kind === 'alias' || pattern.kind === 'constraint') return catchesAll(pattern.pattern)
  return pattern.kind === 'or' && pattern.alternatives.some(catchesAll)
}

/** Without a case for all the rest, no tag can be added to what is matched; with one, the tags of the cases belong to it. */
function settleRow(subject: Type, isOpen: boolean): void {
  const at = expandHead(subject)
  if (at.content.kind !== 'variant' || at.content.isClosed) return
  const tags = new Map([...at.content.tags].map(([name, tag]) => [name, isOpen ? { ...tag, isOptional: false } : tag]))
  at.content = { kind: 'link', to: variantRow(tags, !isOpen, at.level) }
}
