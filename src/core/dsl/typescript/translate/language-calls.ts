// The functions without a home that translated functions may call on terms: `quote`, `String`, `tuple`, `some`, `variant`, `Math.trunc`…

import { some } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import { textOf, truth } from './conditions.ts'
import { callOf, known, type Static, termOf } from './static-value.ts'
import { toTyped } from './to-typed.ts'
import { constant, INT, type KeyTerm, refuse, STRING, type Translation } from './translation.ts'

type NamedCall = (args: readonly Static[], translation: Translation) => Static

const NAMED: ReadonlyMap<string, NamedCall> = new Map<string, NamedCall>([
  [
    'String',
    ([value], translation) =>
      value === undefined ? known('') : termOf(textOf(toTyped(value, translation), translation)),
  ],
  ['Boolean', ([value], translation) => booleanOf(value, translation)],
  [
    'quote',
    ([value], translation) => callOf('quote', value === undefined ? [] : [toTyped(value, translation).term], STRING),
  ],
  ['tuple', (args, translation) => tupleOf(args, translation)],
  ['some', ([value], translation) => someOf(value, translation)],
  ['variant', (args, translation) => tagged('variant', args, translation)],
  ['constr', (args, translation) => tagged('constr', args, translation)],
])

/** Whether a name is one of these functions. */
export function isNamedCall(name: string): boolean {
  return NAMED.has(name)
}

/** A call of one of them. */
export function namedCall(name: string, args: readonly Static[], translation: Translation): Static {
  return NAMED.get(name)?.(args, translation) ?? refuse(translation, `The function ${name} is not possible here.`)
}

function booleanOf(value: Static | undefined, translation: Translation): Static {
  const test = value === undefined ? false : truth(value, translation)
  return typeof test === 'boolean' ? known(test) : termOf(test)
}

function tupleOf(args: readonly Static[], translation: Translation): Static {
  const items = args.map((argument) => toTyped(argument, translation))
  const types = items.flatMap(({ type }) => (type === null ? [] : [type]))
  const type: DataType | null = types.length === items.length ? { kind: 'tuple', items: types } : null
  const constants = items.flatMap(({ term }) => (term.kind === 'constant' ? [term.value] : []))
  if (constants.length === items.length) return termOf(constant({ kind: 'tuple', items: constants }, type))
  return termOf({ term: { kind: 'tuple', items: items.map(({ term }) => term) }, type })
}

function someOf(value: Static | undefined, translation: Translation): Static {
  if (value === undefined) return refuse(translation, 'some needs a value.')
  const { term, type } = toTyped(value, translation)
  const option: DataType | null = type === null ? null : { kind: 'option', of: type }
  if (term.kind === 'constant') return termOf(constant(some(term.value), option))
  return termOf({ term: { kind: 'constructor', name: 'Some', argument: term }, type: option })
}

/** A variant or constructor, with what it holds. */
function tagged(kind: 'variant' | 'constr', [name, argument]: readonly Static[], translation: Translation): Static {
  if (name?.kind !== 'known' || typeof name.value !== 'string')
    return refuse(translation, `The name in ${kind} must be a constant text.`)
  const tag = name.value
  const inner = argument === undefined ? undefined : toTyped(argument, translation).term
  if (inner === undefined || inner.kind === 'constant') {
    const held = inner === undefined ? {} : { argument: inner.value }
    return termOf(
      constant(kind === 'variant' ? { kind: 'variant', tag, ...held } : { kind: 'constructor', name: tag, ...held }),
    )
  }
  const term: KeyTerm =
    kind === 'variant' ? { kind: 'variant', tag, argument: inner } : { kind: 'constructor', name: tag, argument: inner }
  return termOf({ term, type: null })
}

/** Functions of JavaScript's Math that whole numbers of keys can have. */
export const MATH: ReadonlyMap<unknown, NamedCall> = new Map<unknown, NamedCall>([
  [Math.max, (args, translation) => fold('max', args, translation)],
  [Math.min, (args, translation) => fold('min', args, translation)],
  [
    Math.abs,
    ([value], translation) => callOf('abs', value === undefined ? [] : [toTyped(value, translation).term], INT),
  ],
])

function fold(primitive: string, args: readonly Static[], translation: Translation): Static {
  const terms = args.map((argument) => toTyped(argument, translation).term)
  const [first, ...rest] = terms
  if (first === undefined) return refuse(translation, `Math.${primitive} needs numbers.`)
  return termOf({
    term: rest.reduce<KeyTerm>((left, right) => ({ kind: 'call', primitive, arguments: [left, right] }), first),
    type: INT,
  })
}
