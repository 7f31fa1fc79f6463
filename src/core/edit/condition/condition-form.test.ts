import { describe, expect, it } from 'vitest'
import { bool, type Constant, int, variant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import { type ConditionForm, readCondition, writeCondition } from './condition-form.ts'

const isTarget = (tag: string): ConditionForm => ({
  kind: 'compare',
  key: 'Key.target',
  operator: '=',
  other: { kind: 'constant', value: variant(tag) },
})
const flag: ConditionForm = { kind: 'key', key: 'debug' }

describe('conditions as forms', () => {
  it.each<readonly [string, ConditionForm]>([
    ['a value of the release', { kind: 'value', value: 'Key.is_unix' }],
    ['a key', flag],
    ['a comparison', isTarget('Hvt')],
    ['two keys', { kind: 'compare', key: 'a', operator: '<=', other: { kind: 'key', key: 'b' } }],
    ['several values', { kind: 'one-of', key: 'Key.target', values: [variant('Xen'), variant('Qubes')] }],
    ['all of three', { kind: 'all', of: [isTarget('Hvt'), flag, { kind: 'not', of: flag }] }],
    ['any of alls', { kind: 'any', of: [{ kind: 'all', of: [flag, isTarget('Spt')] }, flag] }],
    ['a pair', { kind: 'pair', of: [{ kind: 'key', key: 'Key.target' }, flag] }],
    ['nothing to decide', { kind: 'always', holds: false }],
  ])('write and read %s', (_, form) => {
    expect(readCondition(writeCondition(form))).toEqual(form)
  })

  it('takes a case for one of several values only when it says true for them and false for the rest', () => {
    const term = (yes: Constant, no: Constant): Term<string> => ({
      kind: 'case',
      subject: { kind: 'key', key: 'Key.target' },
      rows: [
        { pattern: { kind: 'variant', tag: 'Xen' }, body: { kind: 'constant', value: yes } },
        { pattern: { kind: 'any' }, body: { kind: 'constant', value: no } },
      ],
    })
    expect(readCondition(term(bool(true), bool(false))).kind).toBe('one-of')
    for (const [yes, no] of [
      [false, true],
      [true, true],
      [false, false],
    ] as const)
      expect(readCondition(term(bool(yes), bool(no))).kind).toBe('other')
    expect(readCondition(term(int(1), int(2))).kind).toBe('other')
  })

  it('reads a comparison whichever side the constant stands on', () => {
    const term: Term<string> = {
      kind: 'call',
      primitive: '<',
      arguments: [
        { kind: 'constant', value: int(2) },
        { kind: 'key', key: 'disks' },
      ],
    }
    expect(readCondition(term)).toEqual({
      kind: 'compare',
      key: 'disks',
      operator: '>',
      other: { kind: 'constant', value: int(2) },
    })
  })

  it('keeps what no form says, inside what one does', () => {
    const odd: Term<string> = { kind: 'call', primitive: 'String.length', arguments: [{ kind: 'key', key: 'name' }] }
    const term: Term<string> = { kind: 'call', primitive: '&&', arguments: [{ kind: 'key', key: 'debug' }, odd] }
    const form = readCondition(term)
    expect(form).toEqual({ kind: 'all', of: [flag, { kind: 'other', term: odd }] })
    expect(writeCondition(form)).toEqual(term)
    expect(readCondition({ kind: 'constant', value: bool(true) })).toEqual({ kind: 'always', holds: true })
  })
})
