// Statements of translated functions: definitions, conditionals, switches, returns. What follows a statement is a chain of
// what is left to do, so that every way through the function ends in a value of its own.

import { type Constant, NONE } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import type { ScriptPattern, ScriptStatement } from '../../../model/script.ts'
import type { CaseRow, Pattern } from '../../../model/term.ts'
import type { KeyDraft } from '../../drafts.ts'
import type { TypedTerm } from '../typed-term.ts'
import { choose, compare, constantFor, truth } from './conditions.ts'
import { memberOf } from './expression.ts'
import { refineTerm } from './refine-term.ts'
import { callOf, extend, known, type Scope, type Static, termOf } from './static-value.ts'
import { constantPattern, toTyped } from './to-typed.ts'
import { call, refuse, textTerm, type Translation } from './translation.ts'

/** What is left to do after a statement; `isEnd` is where a `break` goes. */
export interface Rest {
  readonly body: readonly ScriptStatement[]
  readonly scope: Scope
  readonly next: Rest | null
  readonly isEnd: boolean
}

/** The value that statements return. */
export function translateBody(
  body: readonly ScriptStatement[],
  scope: Scope,
  next: Rest | null,
  translation: Translation,
): Static {
  translation.fuel -= 1
  if (translation.fuel < 0) return refuse(translation, 'This function has too many ways through it.')
  const [first, ...others] = body
  if (first === undefined) {
    if (next !== null) return translateBody(next.body, next.scope, next.next, translation)
    return refuse(translation, 'This function does not return a value in every case.')
  }
  const rest: Rest = { body: others, scope, next, isEnd: false }
  switch (first.kind) {
    case 'return':
      return first.value === null
        ? refuse(translation, 'A bare return gives no value.')
        : translation.expression(first.value, scope)
    case 'define': {
      const names = new Map<string, Static>()
      bindPattern(first.pattern, translation.expression(first.value, scope), names, scope, translation)
      return translateBody(others, extend(scope, names), next, translation)
    }
    case 'block':
      return translateBody(first.body, scope, rest, translation)
    case 'if': {
      const test = truth(translation.expression(first.test, scope), translation)
      if (typeof test === 'boolean')
        return translateBody(test ? first.whenTrue : first.whenFalse, scope, rest, translation)
      const then = translateBody(first.whenTrue, scope, rest, translation)
      const otherwise = translateBody(first.whenFalse, scope, rest, translation)
      return termOf(choose(test, toTyped(then, translation), toTyped(otherwise, translation), translation))
    }
    case 'switch':
      return translateSwitch(first, rest, translation)
    case 'throw': {
      const message = first.message === null ? known('') : translation.expression(first.message, scope)
      return callOf('failwith', [toTyped(message, translation).term], null)
    }
    case 'break':
      return leaveSwitch(rest, translation)
  }
}

function leaveSwitch(rest: Rest, translation: Translation): Static {
  let at: Rest | null = rest
  while (at !== null && !at.isEnd) at = at.next
  return at === null
    ? refuse(translation, '`break` stands outside of a switch.')
    : translateBody(at.body, at.scope, at.next, translation)
}

/** Names of a pattern for the parts of a value. */
export function bindPattern(
  pattern: ScriptPattern,
  value: Static,
  names: Map<string, Static>,
  scope: Scope,
  translation: Translation,
): void {
  switch (pattern.kind) {
    case 'name':
      names.set(pattern.name, value)
      return
    case 'object':
      for (const { key, pattern: inner } of pattern.fields)
        bindPattern(inner, memberOf(value, key, false, translation), names, scope, translation)
      return
    case 'array':
      pattern.items.forEach((inner, index) => {
        if (inner?.kind === 'rest')
          bindPattern(inner.pattern, itemsFrom(value, index, translation), names, scope, translation)
        else if (inner !== null) bindPattern(inner, itemAt(value, index, translation), names, scope, translation)
      })
      return
    case 'default': {
      const isMissing = value.kind === 'known' && value.value === undefined
      const given = isMissing ? translation.expression(pattern.value, extend(scope, names)) : value
      bindPattern(pattern.pattern, given, names, scope, translation)
      return
    }
    case 'rest':
      bindPattern(pattern.pattern, value, names, scope, translation)
  }
}

function itemAt(value: Static, index: number, translation: Translation): Static {
  if (value.kind === 'list') return value.items[index] ?? known(undefined)
  if (value.kind === 'known') return memberOf(value, String(index), false, translation)
  const { term, type } = toTyped(value, translation)
  if (term.kind === 'tuple') {
    const item = term.items[index]
    if (item !== undefined)
      return termOf({ term: item, type: type?.kind === 'tuple' ? (type.items[index] ?? null) : null })
  }
  if (type?.kind === 'tuple' && type.items.length === 2)
    return callOf(index === 0 ? 'fst' : 'snd', [term], type.items[index] ?? null)
  return refuse(translation, 'Only lists whose length is known can be taken apart.')
}

function itemsFrom(value: Static, index: number, translation: Translation): Static {
  if (value.kind === 'list') return { kind: 'list', items: value.items.slice(index) }
  if (value.kind === 'known' && Array.isArray(value.value)) return known(value.value.slice(index))
  return refuse(translation, 'Only lists whose length is known can be taken apart.')
}

function translateSwitch(
  { subject, cases }: ScriptStatement & { kind: 'switch' },
  rest: Rest,
  translation: Translation,
): Static {
  const { scope } = rest
  const isLast = rest.body.length === 0 && endsAfter(rest.next)
  const end: Rest = { ...rest, isEnd: true }
  const value = translation.expression(subject, scope)
  const bodyFrom = (index: number): Static =>
    translateBody(
      cases.slice(index).flatMap((one) => one.body),
      scope,
      end,
      translation,
    )
  const fallback = cases.findIndex(({ test }) => test === null)
  const otherwise = (): Static => (fallback === -1 ? translateBody([], scope, end, translation) : bodyFrom(fallback))
  const tests = cases.map(({ test }) => (test === null ? null : translation.expression(test, scope)))
  if (value.kind === 'known') {
    const found = tests.findIndex((test) => test?.kind === 'known' && test.value === value.value)
    if (tests.every((test) => test === null || test.kind === 'known'))
      return found === -1 ? otherwise() : bodyFrom(found)
  }
  if (tests.some((test) => test !== null && toTyped(test, translation).term.kind !== 'constant'))
    return chain(value, tests, { bodyFrom, otherwise }, translation)
  return switchTerm(
    toTyped(value, translation),
    tests,
    { bodies: cases.map(({ body }) => body.length), bodyFrom, otherwise, isLast },
    translation,
  )
}

/** Whether no statement is left. */
function endsAfter(next: Rest | null): boolean {
  for (let at = next; at !== null; at = at.next) if (at.body.length > 0) return false
  return true
}

/** Cases that are no constants are compared one after the other. */
function chain(
  subject: Static,
  tests: readonly (Static | null)[],
  { bodyFrom, otherwise }: Pick<SwitchParts, 'bodyFrom' | 'otherwise'>,
  translation: Translation,
): Static {
  const from = (index: number): Static => {
    const test = tests[index]
    if (test === undefined) return otherwise()
    if (test === null) return from(index + 1)
    const isTrue = subject.kind === 'known' && subject.value === true
    const holds = isTrue ? test : compare('=', toTyped(subject, translation), toTyped(test, translation), translation)
    const condition = truth(holds, translation)
    if (typeof condition === 'boolean') return condition ? bodyFrom(index) : from(index + 1)
    return termOf(
      choose(condition, toTyped(bodyFrom(index), translation), toTyped(from(index + 1), translation), translation),
    )
  }
  return from(0)
}

interface SwitchParts {
  /** Number of statements of each case: one without any shares the next one's. */
  readonly bodies: readonly number[]
  readonly bodyFrom: (index: number) => Static
  readonly otherwise: () => Static
  /** Nothing follows: a value without a case has none. */
  readonly isLast: boolean
}

function switchTerm(
  subject: TypedTerm,
  tests: readonly (Static | null)[],
  { bodies, bodyFrom, otherwise, isLast }: SwitchParts,
  translation: Translation,
): Static {
  const found: { readonly pattern: Pattern; readonly body: TypedTerm }[] = []
  let patterns: Pattern[] = []
  let isDefault = false
  let isClosed = false
  tests.forEach((test, index) => {
    if (isClosed) return
    if (test === null) isDefault = true
    else patterns.push(casePattern(test, subject, translation))
    if (bodies[index] === 0 && index < tests.length - 1) return
    if (isDefault && index < tests.length - 1)
      refuse(translation, '`default` must be the last case here.', 'Move the default to the end of the switch.')
    if (isDefault) patterns.push({ kind: 'any' })
    const [only] = patterns
    const pattern: Pattern = patterns.length === 1 && only !== undefined ? only : { kind: 'or', patterns }
    found.push({ pattern, body: toTyped(bodyFrom(index), translation) })
    isClosed = isDefault
    patterns = []
  })
  if (
    !isClosed &&
    !isLast &&
    !coversAll(
      subject.type,
      found.map(({ pattern }) => pattern),
    )
  )
    found.push({ pattern: { kind: 'any' }, body: toTyped(otherwise(), translation) })
  return termOf(caseTerm(subject, found, translation))
}

/** Whether every word of the subject has a case. */
function coversAll(type: DataType | null, patterns: readonly Pattern[]): boolean {
  if (type?.kind !== 'variants') return false
  const tags = new Set(
    patterns
      .flatMap((pattern) => (pattern.kind === 'or' ? pattern.patterns : [pattern]))
      .flatMap((one) => (one.kind === 'variant' ? [one.tag] : [])),
  )
  return type.tags.every((tag) => tags.has(tag))
}

function caseTerm(
  subject: TypedTerm,
  found: readonly { readonly pattern: Pattern; readonly body: TypedTerm }[],
  translation: Translation,
): TypedTerm {
  const bodies = found.map(({ body }) => body)
  const type =
    bodies.find((body) => body.type?.kind === 'option')?.type ?? bodies.find((body) => body.type !== null)?.type ?? null
  const hasNone = bodies.some(({ term }) => term.kind === 'constant' && term.value === NONE)
  const wanted: DataType | null =
    hasNone && type !== null && type.kind !== 'option' ? { kind: 'option', of: type } : type
  const rows: CaseRow<KeyDraft>[] = found.map(({ pattern, body }) => ({
    pattern,
    body: wanted === null ? body.term : refineTerm(translation.catalog, body, wanted).term,
  }))
  return { term: { kind: 'case', subject: subject.term, rows }, type: wanted }
}

function casePattern(test: Static, subject: TypedTerm, translation: Translation): Pattern {
  const { term } = toTyped(test, translation)
  if (term.kind !== 'constant') {
    refuse(translation, 'A case must be a constant.')
    return { kind: 'any' }
  }
  const value: Constant = term.value === NONE ? term.value : constantFor(subject, term.value, translation)
  return constantPattern(value)
}

/** A failure with a text. */
export function failing(message: string): Static {
  return termOf(call('failwith', [textTerm(message)], null))
}
