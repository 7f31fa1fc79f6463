// Conditions that depend on keys: both branches are computed, and the result is a term that chooses.

import type { Expression, Case, Location, Pattern } from '../ocaml/syntax.ts'
import { noCaseText, rememberNoCase } from '../../graph/term/case-places.ts'
import type { CaseRow } from '../../model/term.ts'
import type { KeyDraft } from '../../dsl/drafts.ts'
import { undecided } from './change.ts'
import type { Machine } from './machine.ts'
import { matchPattern, termPattern } from './match-pattern.ts'
import { raisingTerm, termOf } from './raising-terms.ts'
import { patternNames } from '../pattern-names.ts'
import { tagAlternatives } from '../tag-patterns.ts'
import { bindValue, newFrame, type Scope } from './scope.ts'
import { caughtSignal, raise } from './signals.ts'
import { constructValue, type KeyTerm, stringValue, termValue, UNIT_VALUE, type Value, type Routine } from './values.ts'
import { capture, formattersIn, writeChosen, type WrittenTexts } from './written-texts.ts'

/** `if` whose condition depends on keys. */
export function* chooseByTerm(
  machine: Machine,
  condition: KeyTerm,
  branches: { readonly then: Expression; readonly otherwise: Expression | null },
  scope: Scope,
  location: Location,
): Routine {
  const formatters = formattersIn(scope)
  const then = yield* capture(formatters, evaluateBranch(machine, branches.then, scope))
  const otherwise =
    branches.otherwise === null
      ? { value: UNIT_VALUE, texts: [] }
      : yield* capture(formatters, evaluateBranch(machine, branches.otherwise, scope))
  writeChosen(formatters, [then, otherwise], ([yes, no]) =>
    termValue({ kind: 'if', condition, then: yes ?? EMPTY_TEXT, else: no ?? EMPTY_TEXT }),
  )
  return termValue({
    kind: 'if',
    condition,
    then: termOf(then.value, location),
    else: termOf(otherwise.value, location),
  })
}

/** A branch that may or may not be taken: its exceptions become part of the term. */
function* evaluateBranch(machine: Machine, body: Expression, scope: Scope): Routine {
  try {
    return yield undecided(machine, machine.evaluate(body, scope))
  } catch (thrown) {
    const signal = caughtSignal(thrown)
    if (signal?.kind !== 'exception') throw thrown
    return termValue(raisingTerm(signal.exception, body.location))
  }
}

/** `match` and `function`: the first case that matches, or a term when only the keys can tell. */
export function* evaluateCases(
  machine: Machine,
  subject: Value,
  cases: readonly Case[],
  scope: Scope,
  location: Location,
): Routine {
  for (const [index, row] of cases.entries()) {
    if (row.pattern.kind === 'exception') continue
    const match = yield* matchPattern(row.pattern, subject)
    if (match.result === 'no') continue
    if (match.result === 'unknown') return yield casesByTerm(machine, subject, cases.slice(index), scope, location)
    const inner = bindAll(scope, match.bindings)
    const guard = row.guard === null ? true : yield* isGuardOpen(machine, row.guard, inner)
    if (guard === 'unknown') return yield casesByTerm(machine, subject, cases.slice(index), scope, location)
    if (guard) return yield machine.evaluate(row.body, inner)
  }
  return raise(constructValue('Match_failure', matchFailurePlace(machine, location)), location)
}

/** What OCaml puts in `Match_failure` and `Assert_failure`: file, line and column. */
export function matchFailurePlace(machine: Machine, location: Location): Value {
  const numbers = [location.start.line, location.start.column].map(
    (number): Value => ({ kind: 'data', value: { kind: 'int', value: String(number) } }),
  )
  return { kind: 'tuple', items: [stringValue(baseName(machine.file)), ...numbers] }
}

function baseName(file: string): string {
  return file.replace(/^.*\//, '')
}

function* isGuardOpen(
  machine: Machine,
  guard: Expression,
  scope: Scope,
): Generator<Routine, boolean | 'unknown', Value> {
  const value = yield machine.evaluate(guard, scope)
  if (value.kind === 'term') return 'unknown'
  return value.kind === 'data' && value.value.kind === 'bool' && value.value.value
}

/** The scope with the names of a pattern. Always a frame of its own: cases of one match do not see each other's names. */
export function bindAll(scope: Scope, bindings: readonly (readonly [string, Value])[]): Scope {
  if (bindings.length === 0) return scope
  let inner = newFrame(scope)
  for (const [name, value] of bindings) inner = bindValue(inner, name, value)
  return inner
}

function* casesByTerm(
  machine: Machine,
  subject: Value,
  cases: readonly Case[],
  scope: Scope,
  location: Location,
): Routine {
  const formatters = formattersIn(scope)
  const found: RowResult[] = []
  for (const row of cases) {
    found.push(...(yield* rowsByTerm(machine, row, formatters, scope)))
  }
  const term = termOf(subject, location)
  const { line, column } = location.start
  const text = noCaseText(baseName(machine.file), line, column)
  const choose = (rows: readonly CaseRow<KeyDraft>[]): Value =>
    termValue(rememberNoCase({ kind: 'case', subject: term, rows }, text))
  writeChosen(formatters, found, (texts) =>
    choose(found.map(({ row }, index) => ({ ...row, body: texts[index] ?? EMPTY_TEXT }))),
  )
  return choose(found.map(({ row }) => row))
}

/** The rows of a case: one, or where its body must know which tag there is, one for each tag. */
function* rowsByTerm(
  machine: Machine,
  row: Case,
  formatters: readonly WrittenTexts[],
  scope: Scope,
): Generator<Routine, readonly RowResult[], Value> {
  try {
    const result = yield* machine.underBinders(patternNames(row.pattern), (names) =>
      rowByTerm(machine, row, { names, formatters }, scope),
    )
    return [result]
  } catch (thrown) {
    const signal = caughtSignal(thrown)
    const tags = signal?.kind === 'refusal' && signal.code === 'MG-READ-SYMBOLIC' ? namedTags(row.pattern) : null
    if (tags === null) throw thrown
    const rows: RowResult[] = []
    for (const { name, pattern, tag } of tags) {
      const inner = bindAll(scope, [[name, { kind: 'variant', tag, argument: null }]])
      rows.push(yield* rowByTerm(machine, { ...row, pattern }, { names: new Map(), formatters }, inner))
    }
    return rows
  }
}

/** The tags of a pattern such as `` `A | `B as x `` or `#t as x`; null for any other. */
function namedTags(
  pattern: Pattern,
): readonly { readonly name: string; readonly pattern: Pattern; readonly tag: string }[] | null {
  if (pattern.kind !== 'alias') return null
  const tags: { name: string; pattern: Pattern; tag: string }[] = []
  const pending = [pattern.pattern]
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === 'or') pending.push(...part.alternatives.toReversed())
    else if (part.kind === 'variant-type') {
      const inner = tagAlternatives(part)
      if (inner === null) return null
      pending.push(inner)
    } else if (part.kind === 'variant' && part.argument === null)
      tags.push({ name: pattern.name.text, pattern: part, tag: part.tag })
    else return null
  }
  return tags
}

const EMPTY_TEXT: KeyTerm = { kind: 'constant', value: { kind: 'string', value: '' } }

interface RowResult {
  readonly row: CaseRow<KeyDraft>
  readonly texts: readonly (KeyTerm | null)[]
}

function* rowByTerm(
  machine: Machine,
  row: Case,
  { names, formatters }: { names: ReadonlyMap<string, string>; formatters: readonly WrittenTexts[] },
  scope: Scope,
): Generator<Routine, RowResult, Value> {
  const pattern = termPattern(row.pattern, (name) => names.get(name) ?? name)
  const variables = [...names].map(([name, fresh]): readonly [string, Value] => [
    name,
    termValue({ kind: 'variable', name: fresh }),
  ])
  const inner = bindAll(scope, variables)
  const guard = row.guard === null ? null : termOf(yield evaluateBranch(machine, row.guard, inner), row.guard.location)
  const { value, texts } = yield* capture(formatters, evaluateBranch(machine, row.body, inner))
  const body = termOf(value, row.body.location)
  return { row: guard === null ? { pattern, body } : { pattern, guard, body }, texts }
}
