// Statics as terms: known data become constants, lists and objects terms of their parts, entries of tables cases.

import { type Constant, NONE, some } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import type { Pattern } from '../../../model/term.ts'
import { plainConstant } from '../to-constant.ts'
import type { TypedTerm } from '../typed-term.ts'
import { contentOf } from '../values.ts'
import { refineTerm } from './refine-term.ts'
import { known, type Static } from './static-value.ts'
import { BOOL, constant, INT, type KeyTerm, refuse, type Translation } from './translation.ts'

const REFUSED: TypedTerm = { term: { kind: 'constant', value: { kind: 'unit' } }, type: null }

/** A static as a term. */
export function toTyped(value: Static, translation: Translation): TypedTerm {
  switch (value.kind) {
    case 'term':
      return value.typed
    case 'known':
      return knownTerm(value.value, translation)
    case 'closure':
      refuse(translation, 'A function is no result here.')
      return REFUSED
    case 'list':
      return listOf(value.items.map((item) => toTyped(item, translation)))
    case 'record': {
      const fields = [...value.fields].map(([name, field]) => [name, toTyped(field, translation)] as const)
      return {
        term: { kind: 'record', fields: Object.fromEntries(fields.map(([name, { term }]) => [name, term])) },
        type: null,
        fieldTypes: Object.fromEntries(fields.map(([name, { type }]) => [name, type])),
      }
    }
    case 'entry':
      return entryTerm(value, null, translation)
  }
}

function knownTerm(value: unknown, translation: Translation): TypedTerm {
  if (value === null || value === undefined) return constant(NONE)
  if (typeof value === 'boolean') return constant({ kind: 'bool', value }, BOOL)
  if (typeof value === 'number' || typeof value === 'bigint')
    return constant(plainConstant(value), Number.isInteger(Number(value)) ? INT : { kind: 'float' })
  const content = contentOf(value)
  if (content?.kind === 'value') {
    refuse(
      translation,
      'A value over keys is used inside the function.',
      'Give it to Key.map after the function; its content is then a parameter.',
    )
    return REFUSED
  }
  if (content === null && Array.isArray(value))
    return listOf(value.map((item: unknown) => knownTerm(item, translation)))
  if (typeof value === 'function' && content === null) {
    refuse(translation, 'A function is no result here.')
    return REFUSED
  }
  if (content === null && typeof value === 'object')
    return toTyped(
      {
        kind: 'record',
        fields: new Map(Object.entries(value).map(([name, field]: [string, unknown]) => [name, known(field)])),
      },
      translation,
    )
  return constant(plainConstant(value))
}

/** A list of terms; of constants, it is a constant. */
export function listOf(items: readonly TypedTerm[]): TypedTerm {
  const [type] = items.flatMap((item) => (item.type === null ? [] : [item.type]))
  const of: DataType | null = type === undefined ? null : { kind: 'list', of: type }
  const constants = items.flatMap(({ term }) => (term.kind === 'constant' ? [term.value] : []))
  if (constants.length === items.length) return constant({ kind: 'list', items: constants }, of)
  return { term: { kind: 'list', items: items.map(({ term }) => term) }, type: of }
}

/** The pattern that a constant matches. */
export function constantPattern(value: Constant): Pattern {
  if (value.kind === 'variant' && value.argument === undefined) return { kind: 'variant', tag: value.tag }
  if (value.kind === 'constructor' && value.argument === undefined) return { kind: 'constructor', name: value.name }
  return { kind: 'constant', value }
}

/** A table's entry as a term; `fallback` is for values that have none, or null: then the result is an option. */
export function entryTerm(
  { subject, rows, isTotal }: Static & { kind: 'entry' },
  fallback: TypedTerm | null,
  translation: Translation,
): TypedTerm {
  const { catalog } = translation
  const bodies = rows.map(({ value }) => toTyped(value, translation))
  const plain = bodies.find(({ type }) => type !== null)?.type ?? fallback?.type ?? null
  const isOption = fallback === null && !isTotal
  const type: DataType | null = isOption && plain !== null ? { kind: 'option', of: plain } : plain
  const asType = (body: TypedTerm): KeyTerm => {
    if (type !== null) return refineTerm(catalog, body, type).term
    return isOption ? someTerm(body.term) : body.term
  }
  const cases = rows.map(({ when }, index) => ({
    pattern: constantPattern(when),
    body: asType(bodies[index] ?? REFUSED),
  }))
  const rest = isTotal
    ? []
    : [{ pattern: { kind: 'any' } as const, body: fallback === null ? NONE_TERM : asType(fallback) }]
  return { term: { kind: 'case', subject: subject.term, rows: [...cases, ...rest] }, type }
}

/** OCaml's `Some` of a term. */
function someTerm(term: KeyTerm): KeyTerm {
  return term.kind === 'constant'
    ? { kind: 'constant', value: some(term.value) }
    : { kind: 'constructor', name: 'Some', argument: term }
}

const NONE_TERM: KeyTerm = { kind: 'constant', value: NONE }
