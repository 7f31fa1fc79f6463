// Conditions as a form shows them, and back to terms. What a form cannot say stays the term that it is.

import { keyRead, valueRead } from '../../graph/term/term-inputs.ts'
import { bool, type Constant } from '../../model/constant.ts'
import type { KeyRef, ValueRef } from '../../model/ids.ts'
import type { Pattern, Term } from '../../model/term.ts'

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const

export type Comparison = (typeof COMPARISONS)[number]

/** The other side of a comparison. */
export type Compared =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'key'; readonly key: KeyRef }

export type ConditionForm =
  /** A value of the release, such as `Key.is_unix`. */
  | { readonly kind: 'value'; readonly value: ValueRef }
  /** The value of a key itself: true or false in a condition, anything in a `match_impl`. */
  | { readonly kind: 'key'; readonly key: KeyRef }
  | { readonly kind: 'always'; readonly holds: boolean }
  | { readonly kind: 'compare'; readonly key: KeyRef; readonly operator: Comparison; readonly other: Compared }
  /** The key has one of these values. */
  | { readonly kind: 'one-of'; readonly key: KeyRef; readonly values: readonly Constant[] }
  | { readonly kind: 'not'; readonly of: ConditionForm }
  | { readonly kind: 'all' | 'any' | 'pair'; readonly of: readonly ConditionForm[] }
  /** Not expressible in the form: shown as text. */
  | { readonly kind: 'other'; readonly term: Term<KeyRef> }

/** The form of a term. */
export function readCondition(term: Term<KeyRef>): ConditionForm {
  const value = valueRead(term)
  if (value !== null) return { kind: 'value', value }
  switch (term.kind) {
    case 'key':
      return { kind: 'key', key: term.key }
    case 'constant':
      return term.value.kind === 'bool' ? { kind: 'always', holds: term.value.value } : { kind: 'other', term }
    case 'tuple':
      return { kind: 'pair', of: term.items.map(readCondition) }
    case 'call':
      return readCall(term)
    case 'case':
      return readOneOf(term) ?? { kind: 'other', term }
    default:
      return { kind: 'other', term }
  }
}

function readCall(term: Term<KeyRef> & { readonly kind: 'call' }): ConditionForm {
  const [left, right] = term.arguments
  if (left === undefined) return { kind: 'other', term }
  if (term.primitive === 'not') return { kind: 'not', of: readCondition(left) }
  if (right === undefined) return { kind: 'other', term }
  if (term.primitive === '&&' || term.primitive === '||') {
    const kind = term.primitive === '&&' ? 'all' : 'any'
    const parts = [left, right].map(readCondition)
    return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])) }
  }
  const operator = COMPARISONS.find((one) => one === term.primitive)
  return (operator === undefined ? null : readComparison(operator, left, right)) ?? { kind: 'other', term }
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function readComparison(operator: Comparison, left: Term<KeyRef>, right: Term<KeyRef>): ConditionForm | null {
  const [first, second] = [keyRead(left), keyRead(right)]
  if (first !== null && second !== null)
    return { kind: 'compare', key: first, operator, other: { kind: 'key', key: second } }
  if (first !== null && right.kind === 'constant')
    return { kind: 'compare', key: first, operator, other: { kind: 'constant', value: right.value } }
  if (second !== null && left.kind === 'constant')
    return {
      kind: 'compare',
      key: second,
      operator: MIRRORED[operator],
      other: { kind: 'constant', value: left.value },
    }
  return null
}

/** `match key with a | b -> true | _ -> false`. */
function readOneOf({ subject, rows }: Term<KeyRef> & { readonly kind: 'case' }): ConditionForm | null {
  const key = keyRead(subject)
  const [yes, no, more] = rows
  if (key === null || yes === undefined || no === undefined || more !== undefined) return null
  if (yes.guard !== undefined || no.guard !== undefined || no.pattern.kind !== 'any') return null
  if (!isBool(yes.body, true) || !isBool(no.body, false)) return null
  const values = patternValues(yes.pattern)
  return values === null ? null : { kind: 'one-of', key, values }
}

function isBool(term: Term<KeyRef>, value: boolean): boolean {
  return term.kind === 'constant' && term.value.kind === 'bool' && term.value.value === value
}

function patternValues(pattern: Pattern): readonly Constant[] | null {
  if (pattern.kind === 'constant') return [pattern.value]
  if (pattern.kind === 'variant' && pattern.argument === undefined) return [{ kind: 'variant', tag: pattern.tag }]
  if (pattern.kind === 'constructor' && pattern.argument === undefined)
    return [{ kind: 'constructor', name: pattern.name }]
  if (pattern.kind !== 'or') return null
  const parts = pattern.patterns.map(patternValues)
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

/** The term of a form. */
export function writeCondition(form: ConditionForm): Term<KeyRef> {
  switch (form.kind) {
    case 'value':
      return call('value', { kind: 'constant', value: { kind: 'string', value: form.value } })
    case 'key':
      return { kind: 'key', key: form.key }
    case 'always':
      return { kind: 'constant', value: bool(form.holds) }
    case 'compare':
      return call(form.operator, { kind: 'key', key: form.key }, form.other)
    case 'one-of':
      return writeOneOf(form.key, form.values)
    case 'not':
      return call('not', writeCondition(form.of))
    case 'all':
      return joined('&&', form.of.map(writeCondition), true)
    case 'any':
      return joined('||', form.of.map(writeCondition), false)
    case 'pair':
      return { kind: 'tuple', items: form.of.map(writeCondition) }
    case 'other':
      return form.term
  }
}

function call(primitive: string, ...args: readonly Term<KeyRef>[]): Term<KeyRef> {
  return { kind: 'call', primitive, arguments: args }
}

/** OCaml's `&&` and `||` lean to the right. */
function joined(primitive: '&&' | '||', parts: readonly Term<KeyRef>[], empty: boolean): Term<KeyRef> {
  const last = parts.at(-1)
  if (last === undefined) return { kind: 'constant', value: bool(empty) }
  return parts.slice(0, -1).reduceRight((right, left) => call(primitive, left, right), last)
}

function writeOneOf(key: KeyRef, values: readonly Constant[]): Term<KeyRef> {
  const patterns = values.map(constantPattern)
  const [only] = patterns
  if (only === undefined) return { kind: 'constant', value: bool(false) }
  return {
    kind: 'case',
    subject: { kind: 'key', key },
    rows: [
      {
        pattern: patterns.length === 1 ? only : { kind: 'or', patterns },
        body: writeCondition({ kind: 'always', holds: true }),
      },
      { pattern: { kind: 'any' }, body: writeCondition({ kind: 'always', holds: false }) },
    ],
  }
}

function constantPattern(value: Constant): Pattern {
  if (value.kind === 'variant' && value.argument === undefined) return { kind: 'variant', tag: value.tag }
  return { kind: 'constant', value }
}
