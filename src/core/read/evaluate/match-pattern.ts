// Patterns against values: what they bind, or that they do not match, or that only the keys can tell.

import type { Constant, Location, Pattern } from '../ocaml/syntax.ts'
import type { Pattern as TermPattern } from '../../model/term.ts'
import type { Constant as Data } from '../../model/constant.ts'
import { constantEquals } from '../../graph/term/compare-constants.ts'
import { forced, type LazyValue } from './lazy-value.ts'
import { refuse } from './signals.ts'
import { tagAlternatives } from '../tag-patterns.ts'
import { boolValue, intValue, stringValue, type Routine, toConstant, UNIT_VALUE, type Value } from './values.ts'

export interface PatternMatch {
  readonly result: 'yes' | 'no' | 'unknown'
  readonly bindings: readonly (readonly [string, Value])[]
  /** What must be forced before more can be said. */
  readonly unforced: LazyValue | null
}

/** The value of a literal. */
export function literalValue(constant: Constant): Value {
  switch (constant.kind) {
    case 'integer':
      return intValue(BigInt(constant.decimal))
    case 'string':
      return stringValue(constant.value)
    case 'float':
      return { kind: 'data', value: { kind: 'float', value: constant.text } }
    case 'character':
      return { kind: 'data', value: { kind: 'char', value: constant.value } }
  }
}

/** Matches a value, and forces what the pattern looks into; bindings are complete only when the result is `yes`. */
export function* matchPattern(pattern: Pattern, value: Value): Generator<Routine, PatternMatch, Value> {
  let match = matchNow(pattern, value)
  while (match.unforced !== null) {
    yield forced(match.unforced, pattern.location)
    match = matchNow(pattern, value)
  }
  return match
}

/** Matches a value as far as it is known without forcing anything. */
function matchNow(pattern: Pattern, value: Value): PatternMatch {
  const bindings: Bindings = Object.assign([], { unforced: null })
  const result = matchInto(pattern, value, bindings)
  return { result, bindings, unforced: bindings.unforced }
}

type Bindings = [string, Value][] & { unforced: LazyValue | null }

type Result = PatternMatch['result']

function matchInto(pattern: Pattern, value: Value, bindings: Bindings): Result {
  switch (pattern.kind) {
    case 'any':
      return 'yes'
    case 'variable':
      bindings.push([pattern.name, value])
      return 'yes'
    case 'alias':
      bindings.push([pattern.name.text, value])
      return matchInto(pattern.pattern, value, bindings)
    case 'constraint':
    case 'open':
      return matchInto(pattern.pattern, value, bindings)
    case 'or':
      return matchAlternatives(pattern.alternatives, value, bindings)
    case 'constant':
      return matchConstant(toConstant(literalValue(pattern.constant)), value)
    case 'tuple':
      if (value.kind === 'tuple') return matchAll(pattern.items, value.items, bindings)
      return value.kind === 'term' && value.term.kind === 'tuple'
        ? matchAll(
            pattern.items,
            value.term.items.map((term) => ({ kind: 'term', term })),
            bindings,
          )
        : 'unknown'
    case 'list':
      return matchList(pattern.items, value, bindings)
    case 'construct':
      return matchConstruct(pattern, value, bindings)
    case 'variant':
      if (value.kind !== 'variant') return value.kind === 'term' ? 'unknown' : 'no'
      if (value.tag !== pattern.tag) return 'no'
      return matchArgument(pattern.argument, value.argument, bindings)
    case 'array':
      return value.kind === 'array' && value.items.length === pattern.items.length
        ? matchAll(pattern.items, value.items, bindings)
        : 'no'
    case 'range':
      return matchRange(pattern.from, pattern.to, value)
    case 'variant-type':
      return matchInto(tagAlternatives(pattern) ?? refusePattern(pattern.location), value, bindings)
    case 'exception':
      // Of values; what a computation raises is matched where it is caught.
      return 'no'
    case 'lazy':
      return matchLazy(pattern.pattern, value, bindings)
    case 'unpack':
      if (pattern.name !== null) bindings.push([`module ${pattern.name.text}`, value])
      return 'yes'
    case 'record':
      if (value.kind === 'reference')
        return matchAll(
          pattern.fields.map((field) => field.pattern),
          pattern.fields.map(() => value.content),
          bindings,
        )
      if (value.kind !== 'record') return 'unknown'
      return matchAll(
        pattern.fields.map((field) => field.pattern),
        pattern.fields.map((field) => value.fields[field.field.path.at(-1) ?? ''] ?? UNIT_VALUE),
        bindings,
      )
    default:
      return refusePattern(pattern.location)
  }
}

function matchLazy(pattern: Pattern, value: Value, bindings: Bindings): Result {
  if (value.kind !== 'lazy') return 'unknown'
  if (value.result !== null) return matchInto(pattern, value.result, bindings)
  bindings.unforced ??= value
  return 'unknown'
}

function refusePattern(location: Location): never {
  return refuse(
    'MG-READ-PATTERN',
    'Patterns of this form are not understood here.',
    'Use variables, constants, constructors, variants, tuples, lists or records.',
    location,
  )
}

function matchRange(from: Constant, to: Constant, value: Value): Result {
  const found = toConstant(value)
  if (found?.kind !== 'char' || from.kind !== 'character' || to.kind !== 'character') return 'unknown'
  return from.value <= found.value && found.value <= to.value ? 'yes' : 'no'
}

function matchAlternatives(alternatives: readonly Pattern[], value: Value, bindings: Bindings): Result {
  for (const alternative of alternatives) {
    const mark = bindings.length
    const result = matchInto(alternative, value, bindings)
    if (result === 'no') {
      bindings.length = mark
      continue
    }
    return result
  }
  return 'no'
}

function matchAll(patterns: readonly Pattern[], values: readonly Value[], bindings: Bindings): Result {
  let result: Result = 'yes'
  for (const [index, pattern] of patterns.entries()) {
    const value = values[index]
    const part = value === undefined ? 'no' : matchInto(pattern, value, bindings)
    if (part === 'no') return 'no'
    if (part === 'unknown') result = 'unknown'
  }
  return result
}

function matchList(patterns: readonly Pattern[], value: Value, bindings: Bindings): Result {
  let rest = value
  let result: Result = 'yes'
  for (const pattern of patterns) {
    if (rest.kind === 'nil') return 'no'
    if (rest.kind !== 'cons') return 'unknown'
    const part = matchInto(pattern, rest.head, bindings)
    if (part === 'no') return 'no'
    if (part === 'unknown') result = 'unknown'
    rest = rest.tail
  }
  if (rest.kind === 'nil') return result
  return rest.kind === 'cons' ? 'no' : 'unknown'
}

type ConstructPattern = Extract<Pattern, { kind: 'construct' }>

function matchConstruct(pattern: ConstructPattern, value: Value, bindings: Bindings): Result {
  const name = pattern.constructor.path.at(-1) ?? ''
  if (name === '()') return 'yes'
  if (name === 'true' || name === 'false') return matchConstant(toConstant(boolValue(name === 'true')), value)
  if (name === '::') return matchCons(pattern.argument, value, bindings)
  if (name === '[]') return value.kind === 'nil' ? 'yes' : value.kind === 'cons' ? 'no' : 'unknown'
  if (value.kind !== 'construct') return value.kind === 'term' ? 'unknown' : 'no'
  if (value.name !== name) return 'no'
  return matchArgument(pattern.argument, value.argument, bindings)
}

function matchCons(argument: Pattern | null, value: Value, bindings: Bindings): Result {
  if (value.kind === 'nil') return 'no'
  if (value.kind !== 'cons') return 'unknown'
  return argument?.kind === 'tuple' ? matchAll(argument.items, [value.head, value.tail], bindings) : 'unknown'
}

function matchArgument(pattern: Pattern | null, argument: Value | null, bindings: Bindings): Result {
  if (pattern === null) return 'yes'
  return argument === null ? 'no' : matchInto(pattern, argument, bindings)
}

function matchConstant(expected: Data | null, value: Value): Result {
  const found = toConstant(value)
  if (found === null || expected === null) return 'unknown'
  return constantEquals(expected, found) ? 'yes' : 'no'
}

/** The pattern of a term; its variables get the names that `rename` gives. */
export function termPattern(pattern: Pattern, rename: (name: string) => string): TermPattern {
  const convert = (part: Pattern): TermPattern => termPattern(part, rename)
  switch (pattern.kind) {
    case 'any':
      return { kind: 'any' }
    case 'variable':
      return { kind: 'variable', name: rename(pattern.name) }
    case 'alias':
      return { kind: 'alias', pattern: convert(pattern.pattern), name: rename(pattern.name.text) }
    case 'constraint':
    case 'open':
      return convert(pattern.pattern)
    case 'or':
      return { kind: 'or', patterns: pattern.alternatives.map(convert) }
    case 'constant': {
      const value = toConstant(literalValue(pattern.constant))
      return value === null ? refusePattern(pattern.location) : { kind: 'constant', value }
    }
    case 'tuple':
    case 'list':
      return { kind: pattern.kind, items: pattern.items.map(convert) }
    case 'construct':
      return constructTermPattern(pattern, convert)
    case 'variant-type':
      return convert(tagAlternatives(pattern) ?? refusePattern(pattern.location))
    case 'variant':
      return {
        kind: 'variant',
        tag: pattern.tag,
        ...(pattern.argument === null ? {} : { argument: convert(pattern.argument) }),
      }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(
          pattern.fields.map((field) => [field.field.path.at(-1) ?? '', convert(field.pattern)]),
        ),
      }
    default:
      return refusePattern(pattern.location)
  }
}

function constructTermPattern(pattern: ConstructPattern, convert: (part: Pattern) => TermPattern): TermPattern {
  const name = pattern.constructor.path.at(-1) ?? ''
  if (name === '()') return { kind: 'constant', value: { kind: 'unit' } }
  if (name === 'true' || name === 'false') return { kind: 'constant', value: { kind: 'bool', value: name === 'true' } }
  if (name === '[]') return { kind: 'list', items: [] }
  if (name === '::' && pattern.argument?.kind === 'tuple') {
    const [head, tail] = pattern.argument.items
    if (head !== undefined && tail !== undefined) return { kind: 'cons', head: convert(head), tail: convert(tail) }
  }
  return { kind: 'constructor', name, ...(pattern.argument === null ? {} : { argument: convert(pattern.argument) }) }
}
