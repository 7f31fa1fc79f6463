import { describe, expect, it } from 'vitest'
import type { DataType } from '../../../core/model/data-type.ts'
import { fieldText, readField } from './constant-text.ts'

const ADDRESS: DataType = { kind: 'named', name: 'Ipaddr.V4.t' }

describe('fields of constants', () => {
  it.each<[string, DataType]>([
    ['8080', { kind: 'int' }],
    ['-1', { kind: 'int' }],
    ['www', { kind: 'string' }],
    ['true', { kind: 'bool' }],
    ['Crunch', { kind: 'variants', tags: ['Crunch'] }],
    ['10.0.0.1', ADDRESS],
    ['10.0.0.1, 10.0.0.2', { kind: 'list', of: ADDRESS }],
    ['', { kind: 'option', of: { kind: 'int' } }],
    ['5', { kind: 'option', of: { kind: 'int' } }],
  ])('reads %s back as written', (text, type) => {
    const read = readField(text, type)
    expect('ok' in read && fieldText(read.ok)).toBe(text)
  })

  it('refuses whole numbers that OCaml has not', () => {
    expect(readField('4611686018427387903', { kind: 'int' })).toHaveProperty('ok')
    expect(readField('4611686018427387904', { kind: 'int' })).toHaveProperty('error')
    expect(readField('-4611686018427387904', { kind: 'int' })).toHaveProperty('ok')
    expect(readField('-4611686018427387905', { kind: 'int' })).toHaveProperty('error')
  })

  it('refuses what is no number', () => {
    expect(readField('8080x', { kind: 'int' })).toHaveProperty('error')
    expect(readField('', { kind: 'list', of: { kind: 'int' } })).toEqual({ ok: { kind: 'list', items: [] } })
  })
})
