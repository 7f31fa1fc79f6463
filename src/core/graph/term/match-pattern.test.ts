// Patterns against constants, as OCaml matches them.

import { describe, expect, it } from 'vitest'
import { type Constant, int, list, variant } from '../../model/constant.ts'
import type { Pattern } from '../../model/term.ts'
import { findBinding, matchPattern } from './match-pattern.ts'

const one: Pattern = { kind: 'constant', value: int(1) }
const x: Pattern = { kind: 'variable', name: 'x' }
const record = (a: number, b: number): Constant => ({ kind: 'record', fields: { a: int(a), b: int(b) } })

/** What `x` is bound to, `none` when nothing binds it, `no match` when the pattern does not fit. */
function boundTo(pattern: Pattern, value: Constant): Constant | 'none' | 'no match' {
  const bindings = matchPattern(pattern, value, null)
  return bindings === undefined ? 'no match' : (findBinding(bindings, 'x') ?? 'none')
}

describe('a pattern', () => {
  it.each([
    ['{ a = 1; b = x }', { kind: 'record', fields: { a: one, b: x } }, record(1, 5), int(5)],
    [
      'a field that does not fit before one that does',
      { kind: 'record', fields: { a: one, b: x } },
      record(2, 5),
      'no match',
    ],
    [
      'a field that does not fit behind one that does',
      { kind: 'record', fields: { a: x, b: one } },
      record(5, 2),
      'no match',
    ],
    ['a field that is not there', { kind: 'record', fields: { c: x } }, record(1, 2), 'no match'],
    ['[ 1; x ]', { kind: 'list', items: [one, x] }, list([int(1), int(5)]), int(5)],
    ['[ 1; x ] for a longer list', { kind: 'list', items: [one, x] }, list([int(1), int(5), int(6)]), 'no match'],
    ['[ 1; x ] after another first item', { kind: 'list', items: [one, x] }, list([int(2), int(5)]), 'no match'],
    ['1 :: x', { kind: 'cons', head: one, tail: x }, list([int(1), int(5)]), list([int(5)])],
    ['1 :: x for the empty list', { kind: 'cons', head: one, tail: x }, list([]), 'no match'],
    ['`A x', { kind: 'variant', tag: 'A', argument: x }, { kind: 'variant', tag: 'A', argument: int(5) }, int(5)],
    ['`A x without an argument', { kind: 'variant', tag: 'A', argument: x }, variant('A'), 'no match'],
    [
      '`A for one with an argument',
      { kind: 'variant', tag: 'A' },
      { kind: 'variant', tag: 'A', argument: int(5) },
      'no match',
    ],
    ['1 | x', { kind: 'or', patterns: [one, x] }, int(5), int(5)],
    ['1 | x, the first that fits', { kind: 'or', patterns: [one, x] }, int(1), 'none'],
    ['_ as x', { kind: 'alias', pattern: { kind: 'any' }, name: 'x' }, int(5), int(5)],
    ['1 as x', { kind: 'alias', pattern: one, name: 'x' }, int(5), 'no match'],
  ] as const satisfies readonly (readonly [string, Pattern, Constant, Constant | string])[])(
    '%s',
    (_, pattern, value, bound) => {
      expect(boundTo(pattern, value)).toEqual(bound)
    },
  )
})
