// Calls inside translated functions: methods of texts and lists, and the few functions of the language.

import { type Constant, some } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import { refineTerm } from './refine-term.ts'
import { BOOL, call, constant, type KeyTerm, refuse, STRING, type Translation } from './translation.ts'
import type { TypedTerm } from './values.ts'

const METHODS: ReadonlyMap<
  string,
  { readonly primitive: string; readonly type: DataType; readonly subjectLast?: true }
> = new Map([
  ['toUpperCase', { primitive: 'String.uppercase_ascii', type: STRING }],
  ['toLowerCase', { primitive: 'String.lowercase_ascii', type: STRING }],
  ['trim', { primitive: 'String.trim', type: STRING }],
  ['includes', { primitive: 'List.mem', type: BOOL, subjectLast: true }],
  ['join', { primitive: 'String.concat', type: STRING, subjectLast: true }],
])

/** `subject.method(…)`. */
export function methodCall(
  name: string,
  subject: TypedTerm,
  operands: readonly TypedTerm[],
  translation: Translation,
): TypedTerm {
  const method = METHODS.get(name)
  if (method === undefined) return refuse(translation, `The method ${name} is not possible here.`)
  const [first] = operands
  if (method.primitive === 'List.mem' && first !== undefined) {
    const item = subject.type?.kind === 'list' ? subject.type.of : null
    const list =
      first.type === null ? subject : refineTerm(translation.catalog, subject, { kind: 'list', of: first.type })
    const wanted = item === null ? first : refineTerm(translation.catalog, first, item)
    return call('List.mem', [wanted.term, list.term], BOOL)
  }
  const terms = operands.map(({ term }) => term)
  return call(
    method.primitive,
    method.subjectLast === true ? [...terms, subject.term] : [subject.term, ...terms],
    method.type,
  )
}

/** Text of a value inside a text. */
export function textTerm({ term, type }: TypedTerm): KeyTerm {
  if (type?.kind === 'int') return { kind: 'call', primitive: 'string_of_int', arguments: [term] }
  if (type?.kind === 'bool') return { kind: 'call', primitive: 'string_of_bool', arguments: [term] }
  return term
}

/** A call of one of the functions that translated functions may use. */
export function functionCall(name: string, operands: readonly TypedTerm[], translation: Translation): TypedTerm {
  const [first, second] = operands
  if (name === 'String' && first !== undefined) return { term: textTerm(first), type: STRING }
  if (name === 'quote' && first !== undefined) return call('quote', [first.term], STRING)
  if (name === 'tuple') {
    const types = operands.map(({ type }) => type)
    const items = types.every((type) => type !== null) ? types : null
    return { term: tupleTerm(operands.map(({ term }) => term)), type: items === null ? null : { kind: 'tuple', items } }
  }
  if (name === 'some' && first !== undefined) return someTerm(first)
  if (name === 'variant' && first !== undefined) return variantTerm(first, translation)
  if (name === 'package_' && first !== undefined) return packageTerm(first, second, translation)
  return refuse(translation, `The function ${name} is not possible here.`)
}

function someTerm({ term, type }: TypedTerm): TypedTerm {
  const option: DataType | null = type === null ? null : { kind: 'option', of: type }
  if (term.kind === 'constant') return constant(some(term.value), option)
  return { term: { kind: 'constructor', name: 'Some', argument: term }, type: option }
}

function variantTerm({ term }: TypedTerm, translation: Translation): TypedTerm {
  const isText = term.kind === 'constant' && term.value.kind === 'string'
  return isText
    ? constant({ kind: 'variant', tag: term.value.value })
    : refuse(translation, 'The name of a variant must be a constant text.')
}

function tupleTerm(items: readonly KeyTerm[]): KeyTerm {
  const constants = items.flatMap((item) => (item.kind === 'constant' ? [item.value] : []))
  return constants.length === items.length
    ? { kind: 'constant', value: { kind: 'tuple', items: constants } }
    : { kind: 'tuple', items }
}

function packageTerm(name: TypedTerm, options: TypedTerm | undefined, translation: Translation): TypedTerm {
  const opam = name.term.kind === 'constant' && name.term.value.kind === 'string' ? name.term.value.value : null
  if (opam === null) return refuse(translation, 'The name of a package must be a constant text.')
  const fields: Record<string, unknown> = {}
  for (const [field, term] of Object.entries(options?.term.kind === 'record' ? options.term.fields : {})) {
    if (term.kind !== 'constant') return refuse(translation, 'Everything about a package must be constant.')
    fields[field] = plainData(term.value)
  }
  return constant({ kind: 'package', package: { opam, ...fields } })
}

function plainData(value: Constant): unknown {
  if (value.kind === 'list') return value.items.map(plainData)
  return value.kind === 'string' || value.kind === 'bool' ? value.value : null
}
