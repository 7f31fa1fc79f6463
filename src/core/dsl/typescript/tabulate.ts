// Functions asked for every combination of a finite number of inputs: a table of their results.

import type { Catalog } from '../../model/catalog.ts'
import { type Constant, NONE } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Pattern, Term } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import { plainConstant } from './to-constant.ts'
import { constantPattern } from './translate/to-typed.ts'
import type { TypedTerm } from './typed-term.ts'

/** Combinations of inputs that a function is tried on at most. */
const MAX_COMBINATIONS = 4096

/** All constants of a finite type, each with what JavaScript sees; null for an infinite one. */
function valuesOf(
  catalog: Catalog,
  type: DataType | null,
): readonly { readonly constant: Constant; readonly data: unknown }[] | null {
  switch (type?.kind) {
    case 'bool':
      return [true, false].map((value) => ({ constant: { kind: 'bool', value }, data: value }))
    case 'variants':
      return type.tags.map((tag) => ({ constant: { kind: 'variant', tag }, data: tag }))
    case 'option': {
      const inner = valuesOf(catalog, type.of)
      if (inner === null) return null
      return [
        { constant: NONE, data: null },
        ...inner.map(({ constant, data }) => ({
          constant: { kind: 'constructor', name: 'Some', argument: constant } as const,
          data,
        })),
      ]
    }
    case 'named': {
      const declaration = catalog.dataTypes.get(type.name)
      if (declaration?.kind !== 'constructors') return null
      return declaration.names.map((name) => ({ constant: { kind: 'constructor', name } as const, data: name }))
    }
    default:
      return null
  }
}

/** A table of a function's results; null when an input is infinite or there are too many combinations. */
export function tabulate(
  catalog: Catalog,
  callback: (...args: unknown[]) => unknown,
  inputs: readonly TypedTerm[],
): TypedTerm | null {
  const domains: (readonly { readonly constant: Constant; readonly data: unknown }[])[] = []
  for (const { type } of inputs) {
    const domain = valuesOf(catalog, type)
    if (domain === null) return null
    domains.push(domain)
  }
  const combinations = domains.reduce((count, domain) => count * domain.length, 1)
  if (domains.length === 0 || combinations > MAX_COMBINATIONS) return null
  const rows: { readonly pattern: Pattern; readonly result: Constant }[] = []
  for (let index = 0; index < combinations; index += 1) {
    const chosen = pick(domains, index)
    rows.push({
      pattern: rowPattern(chosen.map(({ constant }) => constant)),
      result: plainConstant(callback(...chosen.map(({ data }) => data))),
    })
  }
  return tableTerm(inputs, rows)
}

function pick<T>(domains: readonly (readonly T[])[], index: number): readonly T[] {
  let rest = index
  return domains.flatMap((domain) => {
    const item = domain[rest % domain.length]
    rest = Math.floor(rest / domain.length)
    return item === undefined ? [] : [item]
  })
}

function rowPattern(constants: readonly Constant[]): Pattern {
  const items = constants.map((value): Pattern => {
    return constantPattern(value)
  })
  const [only] = items
  return items.length === 1 && only !== undefined ? only : { kind: 'tuple', items }
}

/** The table with the most frequent result last, for everything else. */
function tableTerm(
  inputs: readonly TypedTerm[],
  rows: readonly { readonly pattern: Pattern; readonly result: Constant }[],
): TypedTerm {
  const groups = new Map<string, { readonly result: Constant; readonly patterns: Pattern[] }>()
  for (const { pattern, result } of rows) {
    const key = JSON.stringify(result)
    const group = groups.get(key) ?? { result, patterns: [] }
    group.patterns.push(pattern)
    groups.set(key, group)
  }
  const sorted = [...groups.values()].sort((left, right) => left.patterns.length - right.patterns.length)
  const [only] = inputs
  const subject: Term<KeyDraft> =
    inputs.length === 1 && only !== undefined ? only.term : { kind: 'tuple', items: inputs.map(({ term }) => term) }
  const cases = sorted.map(({ result, patterns }, index) => {
    const [first] = patterns
    const isLast = index === sorted.length - 1
    const pattern: Pattern =
      isLast || first === undefined ? { kind: 'any' } : patterns.length === 1 ? first : { kind: 'or', patterns }
    return { pattern, body: { kind: 'constant', value: result } as const }
  })
  const [whole] = cases
  if (cases.length === 1 && whole !== undefined) return { term: whole.body, type: null }
  return { term: { kind: 'case', subject, rows: cases }, type: null }
}
