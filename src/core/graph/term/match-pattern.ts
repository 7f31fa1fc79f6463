// Pattern matching of constants, as OCaml's `match` does it.

import type { Constant } from '../../model/constant.ts'
import type { Pattern } from '../../model/term.ts'
import { constantEquals } from './compare-constants.ts'

/** Variables bound so far, newest first. */
export interface Bindings {
  readonly name: string
  readonly value: Constant
  readonly next: Bindings | null
}

/** Value of a variable; undefined when it is not bound. */
export function findBinding(bindings: Bindings | null, name: string): Constant | undefined {
  for (let entry = bindings; entry !== null; entry = entry.next) if (entry.name === name) return entry.value
  return undefined
}

/** Bindings extended by a pattern's variables, or undefined when the constant does not match. */
export function matchPattern(
  pattern: Pattern,
  value: Constant,
  bindings: Bindings | null,
): Bindings | null | undefined {
  switch (pattern.kind) {
    case 'any':
      return bindings
    case 'variable':
      return { name: pattern.name, value, next: bindings }
    case 'alias': {
      const inner = matchPattern(pattern.pattern, value, bindings)
      return inner === undefined ? undefined : { name: pattern.name, value, next: inner }
    }
    case 'constant':
      return constantEquals(pattern.value, value) ? bindings : undefined
    case 'tuple':
    case 'list':
      return value.kind === pattern.kind ? matchItems(pattern.items, value.items, bindings) : undefined
    case 'cons':
      return matchCons(pattern, value, bindings)
    case 'variant':
      return value.kind === 'variant' && value.tag === pattern.tag
        ? matchArgument(pattern.argument, value.argument, bindings)
        : undefined
    case 'constructor':
      return value.kind === 'constructor' && value.name === pattern.name
        ? matchArgument(pattern.argument, value.argument, bindings)
        : undefined
    case 'record':
      return value.kind === 'record' ? matchFields(pattern.fields, value.fields, bindings) : undefined
    case 'or':
      return matchFirst(pattern.patterns, value, bindings)
  }
}

function matchItems(
  patterns: readonly Pattern[],
  items: readonly Constant[],
  bindings: Bindings | null,
): Bindings | null | undefined {
  if (patterns.length !== items.length) return undefined
  let result: Bindings | null | undefined = bindings
  for (const [index, pattern] of patterns.entries()) {
    const item = items[index]
    if (item === undefined || result === undefined) return undefined
    result = matchPattern(pattern, item, result)
  }
  return result
}

function matchCons(
  pattern: Pattern & { kind: 'cons' },
  value: Constant,
  bindings: Bindings | null,
): Bindings | null | undefined {
  if (value.kind !== 'list') return undefined
  const [head, ...tail] = value.items
  if (head === undefined) return undefined
  const inner = matchPattern(pattern.head, head, bindings)
  return inner === undefined ? undefined : matchPattern(pattern.tail, { kind: 'list', items: tail }, inner)
}

function matchArgument(
  pattern: Pattern | undefined,
  argument: Constant | undefined,
  bindings: Bindings | null,
): Bindings | null | undefined {
  if (pattern === undefined) return argument === undefined ? bindings : undefined
  return argument === undefined ? undefined : matchPattern(pattern, argument, bindings)
}

function matchFields(
  patterns: Readonly<Record<string, Pattern>>,
  fields: Readonly<Record<string, Constant>>,
  bindings: Bindings | null,
): Bindings | null | undefined {
  let result: Bindings | null | undefined = bindings
  for (const [name, pattern] of Object.entries(patterns)) {
    const field = fields[name]
    if (field === undefined || result === undefined) return undefined
    result = matchPattern(pattern, field, result)
  }
  return result
}

function matchFirst(
  patterns: readonly Pattern[],
  value: Constant,
  bindings: Bindings | null,
): Bindings | null | undefined {
  for (const pattern of patterns) {
    const result = matchPattern(pattern, value, bindings)
    if (result !== undefined) return result
  }
  return undefined
}
