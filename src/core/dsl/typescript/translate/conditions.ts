// What counts as true, choices between terms, and comparisons, with the meaning that JavaScript gives them.

import { type Constant, NONE } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import { refineConstant } from '../to-constant.ts'
import type { TypedTerm } from '../typed-term.ts'
import { fail } from '../values.ts'
import { refineTerm } from './refine-term.ts'
import { type Static, termOf } from './static-value.ts'
import { entryTerm, toTyped } from './to-typed.ts'
import { BOOL, call, constant, refuse, STRING, textTerm, type Translation } from './translation.ts'

const TRUE: TypedTerm = constant({ kind: 'bool', value: true }, BOOL)

/** Whether a static counts as true: known now, or a term. */
export function truth(value: Static, translation: Translation): boolean | TypedTerm {
  if (value.kind === 'known') return Boolean(value.value)
  if (value.kind === 'closure' || value.kind === 'list' || value.kind === 'record') return true
  if (value.kind === 'entry' && !value.isTotal) {
    const first = value.rows[0]
    const type = first === undefined ? null : toTyped(first.value, translation).type
    if (type?.kind === 'bool') return entryTerm(value, constant({ kind: 'bool', value: false }, BOOL), translation)
  }
  return termTruth(toTyped(value, translation), translation)
}

function termTruth(typed: TypedTerm, translation: Translation): TypedTerm {
  const { term, type } = typed
  switch (type?.kind) {
    case undefined:
    case 'bool':
      return typed
    case 'option': {
      const inner = termTruth(call('Option.get', [term], type.of), translation)
      const isSome = call('Option.is_some', [term], BOOL)
      return inner === TRUE ? isSome : call('&&', [isSome.term, inner.term], BOOL)
    }
    case 'string':
      return call('<>', [term, textTerm('')], BOOL)
    case 'int':
      return call('<>', [term, { kind: 'constant', value: { kind: 'int', value: '0' } }], BOOL)
    case 'float':
      refuse(translation, 'A condition must be true or false: compare with ===.')
      return TRUE
    default:
      return TRUE
  }
}

/** One of two, by a term. */
export function choose(test: TypedTerm, then: TypedTerm, otherwise: TypedTerm, translation: Translation): TypedTerm {
  const type = branchType(then, otherwise)
  const left = type === null ? then : refineTerm(translation.catalog, then, type)
  const right = type === null ? otherwise : refineTerm(translation.catalog, otherwise, type)
  return { term: { kind: 'if', condition: test.term, then: left.term, else: right.term }, type }
}

/** `null` beside something else makes an option of it. */
function branchType(then: TypedTerm, otherwise: TypedTerm): DataType | null {
  const option = [then, otherwise].find(({ type }) => type?.kind === 'option')
  if (option !== undefined) return option.type
  const type = then.type ?? otherwise.type
  const hasNull = isNull(then) || isNull(otherwise)
  return hasNull && type !== null ? { kind: 'option', of: type } : type
}

/** `null` and `undefined`. */
export function isNull({ term }: TypedTerm): boolean {
  return term.kind === 'constant' && term.value === NONE
}

/** A comparison by one of OCaml's operators. */
export function compare(primitive: string, left: TypedTerm, right: TypedTerm, translation: Translation): Static {
  if (isNull(right) || isNull(left)) {
    const { term } = isNull(right) ? left : right
    if (primitive === '=') return termOf(call('Option.is_none', [term], BOOL))
    if (primitive === '<>') return termOf(call('Option.is_some', [term], BOOL))
  }
  const { catalog } = translation
  checkWord(left, right)
  checkWord(right, left)
  const first = left.type === null && right.type !== null ? refineTerm(catalog, left, right.type) : left
  const second = left.type === null ? right : refineTerm(catalog, right, left.type)
  return termOf(call(primitive, [first.term, second.term], BOOL))
}

/** A word that is none of a value's possible ones is a slip: the comparison could never hold. */
function checkWord({ type }: TypedTerm, { term }: TypedTerm): void {
  const of = type?.kind === 'option' ? type.of : type
  if (of?.kind !== 'variants' || term.kind !== 'constant' || term.value.kind !== 'string') return
  if (of.tags.includes(term.value.value)) return
  const words = of.tags.map((tag) => `'${tag}'`).join(', ')
  fail('MG-TS-TYPE', `'${term.value.value}' is never the value that it is compared with.`, `It is one of ${words}.`)
}

/** A constant as the value of a subject's type. */
export function constantFor({ type }: TypedTerm, value: Constant, { catalog }: Translation): Constant {
  return type === null ? value : refineConstant(catalog, type, value)
}

/** Text of a value inside a text, as JavaScript writes it. */
export function textOf(typed: TypedTerm, translation: Translation): TypedTerm {
  const { term, type } = typed
  if (term.kind === 'constant' && term.value.kind !== 'string') {
    if (term.value.kind === 'int') return constant({ kind: 'string', value: term.value.value }, STRING)
    if (term.value.kind === 'bool') return constant({ kind: 'string', value: String(term.value.value) }, STRING)
  }
  switch (type?.kind) {
    case 'int':
      return call('string_of_int', [term], STRING)
    case 'bool':
      return call('string_of_bool', [term], STRING)
    case 'variants': {
      const rows = type.tags.map((tag) => ({ pattern: { kind: 'variant', tag } as const, body: textTerm(tag) }))
      return { term: { kind: 'case', subject: term, rows }, type: STRING }
    }
    case 'option':
    case 'float':
    case 'list':
    case 'tuple':
      refuse(translation, 'Only texts, whole numbers, booleans and words of keys can be written into a text.')
      return typed
    default:
      return typed
  }
}

/** Whether + joins texts. */
export function isTextual({ term, type }: TypedTerm): boolean {
  return (
    type?.kind === 'string' || type?.kind === 'variants' || (term.kind === 'constant' && term.value.kind === 'string')
  )
}
