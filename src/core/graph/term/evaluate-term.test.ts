import { describe, expect, it } from 'vitest'
import { bool, type Constant, int, list, NONE, some, string, variant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import { conditionText } from './condition-text.ts'
import { evaluateTerm } from './evaluate-term.ts'
import { termText } from './term-text.ts'
import { keysOfTerm } from './walk-term.ts'

type T = Term<string>
const key = (name: string): T => ({ kind: 'key', key: name })
const constant = (value: Constant): T => ({ kind: 'constant', value })
const call = (primitive: string, ...args: readonly T[]): T => ({ kind: 'call', primitive, arguments: args })
const none = (): Constant => bool(false)
const evaluate = (term: T): unknown => evaluateTerm(term, none)

const names = {
  option: (k: string): string => `--${k}`,
  value: (_k: string, value: Constant): string => (value.kind === 'variant' ? value.tag.toLowerCase() : 'other'),
  isTarget: (k: string): boolean => k === 'target',
}

describe('terms', () => {
  it('wraps integers at 63 bits, as OCaml does', () => {
    const max = constant({ kind: 'int', value: '4611686018427387903' })
    expect(evaluate(call('+', max, constant(int(1))))).toEqual({ ok: { kind: 'int', value: '-4611686018427387904' } })
    expect(evaluate(call('mod', constant(int(-7)), constant(int(3))))).toEqual({ ok: int(-1) })
  })

  it('gives exceptions as data', () => {
    expect(evaluate(call('/', constant(int(1)), constant(int(0))))).toEqual({ error: 'Division_by_zero' })
    expect(evaluate(call('List.hd', constant(list([]))))).toEqual({ error: 'Failure("hd")' })
    const partial: T = { kind: 'case', subject: constant(int(1)), rows: [] }
    expect(evaluate(partial)).toEqual({ error: 'Match_failure' })
  })

  it('does not evaluate what OCaml would not', () => {
    const bomb = call('/', constant(int(1)), constant(int(0)))
    const unreached = call('=', bomb, constant(int(1)))
    expect(evaluate(call('&&', constant(bool(false)), unreached))).toEqual({ ok: bool(false) })
    expect(evaluate(call('||', constant(bool(true)), unreached))).toEqual({ ok: bool(true) })
    expect(evaluate({ kind: 'if', condition: constant(bool(true)), then: constant(int(1)), else: bomb })).toEqual({
      ok: int(1),
    })
  })

  it('binds variables of patterns, with guards', () => {
    const term: T = {
      kind: 'case',
      subject: constant(some(int(3))),
      rows: [
        {
          pattern: { kind: 'constructor', name: 'Some', argument: { kind: 'variable', name: 'x' } },
          guard: call('>', { kind: 'variable', name: 'x' }, constant(int(5))),
          body: constant(string('big')),
        },
        {
          pattern: { kind: 'constructor', name: 'Some', argument: { kind: 'variable', name: 'x' } },
          body: call('string_of_int', { kind: 'variable', name: 'x' }),
        },
        { pattern: { kind: 'any' }, body: constant(string('none')) },
      ],
    }
    expect(evaluate(term)).toEqual({ ok: string('3') })
  })

  it('compares structurally and in OCaml order', () => {
    const order = (a: Constant, b: Constant): unknown => evaluate(call('compare', constant(a), constant(b)))
    expect(order(list([int(1), int(2)]), list([int(1), int(3), int(0)]))).toEqual({ ok: int(-1) })
    expect(order(list([int(1)]), list([int(1), int(0)]))).toEqual({ ok: int(-1) })
    expect(order(NONE, some(int(0)))).toEqual({ ok: int(-1) })
    expect(order(int(10), int(9))).toEqual({ ok: int(1) })
  })

  it('lists each key once, in the order written', () => {
    expect(keysOfTerm(call('&&', key('b'), call('||', key('a'), key('b'))))).toEqual(['b', 'a'])
  })

  it('lists keys of a list that is longer than a call may have arguments', () => {
    const items = Array.from({ length: 300_000 }, (_, index) => key(index === 299_999 ? 'last' : 'first'))
    expect(keysOfTerm({ kind: 'list', items })).toEqual(['first', 'last'])
  })

  it('refuses a term that is too deep instead of overflowing', () => {
    let term: T = key('a')
    for (let depth = 0; depth < 50_000; depth += 1) term = call('not', term)
    expect(evaluate(term)).toEqual({ error: 'Stack_overflow' })
  })
})

describe('texts of conditions', () => {
  const target = key('target')
  const is = (tag: string): T => call('=', target, constant(variant(tag)))

  it('says a comparison of the target as a sentence', () => {
    expect(conditionText(is('Hvt'), names)).toBe('target is hvt')
    expect(conditionText(call('not', is('Hvt')), names)).toBe('target is not hvt')
    expect(conditionText(call('&&', is('Hvt'), call('not', key('dhcp'))), names)).toBe('target is hvt and not --dhcp')
  })

  it('says a match over the target as a list', () => {
    const row = (tags: readonly string[], value: boolean): (T & { kind: 'case' })['rows'][number] => ({
      pattern: { kind: 'or', patterns: tags.map((tag) => ({ kind: 'variant', tag })) },
      body: constant(bool(value)),
    })
    const otherwise = { pattern: { kind: 'any' }, body: constant(bool(false)) } as const
    const isUnix: T = { kind: 'case', subject: target, rows: [row(['Unix', 'Macosx'], true), otherwise] }
    expect(conditionText(isUnix, names)).toBe('target is unix or macosx')
    expect(conditionText(call('not', isUnix), names)).toBe('target is not unix or macosx')
  })

  it('joins what is said of one key, and keeps and apart from or', () => {
    const eitherOr = call('||', is('Unix'), is('Macosx'))
    expect(conditionText(eitherOr, names)).toBe('target is unix or macosx')
    expect(conditionText(call('not', eitherOr), names)).toBe('target is not unix or macosx')
    const mixed = call('&&', key('dhcp'), call('||', is('Xen'), key('fancy')))
    expect(conditionText(mixed, names)).toBe('--dhcp and (target is xen or --fancy)')
  })

  it('shows OCaml when no sentence fits, with parentheses only where needed', () => {
    const sum = call('*', call('+', key('a'), constant(int(1))), constant(int(-2)))
    expect(termText(sum, (k) => k)).toBe('(a + 1) * -2')
    expect(conditionText(call('>', key('disks'), constant(int(2))), names)).toBe('--disks > 2')
  })
})
