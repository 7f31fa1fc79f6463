// Records of the database as an earlier Morgana, a later one, or a broken disk left them.

import { describe, expect, it } from 'vitest'
import { readSummary, readText, readVersionRecord } from './records.ts'

const entry = { id: 'a', name: 'shop', changed: 5, thumbnail: '<svg/>', problem: null }

describe('a summary', () => {
  it('is shown as it is', () => {
    expect(readSummary('a', entry)).toEqual(entry)
  })

  it.each([
    ['missing', undefined],
    ['of another kind', { ...entry, name: 5 }],
    ['under another key', { ...entry, id: 'b' }],
  ])('that is %s is listed with its problem', (_, record) => {
    expect(readSummary('a', record)).toEqual({
      id: 'a',
      name: 'a',
      changed: 0,
      thumbnail: '',
      problem: 'Its entry in the browser is damaged.',
    })
  })
})

describe('a text', () => {
  it.each([
    ['whole', { id: 'a', text: 'x', stamp: 3 }, { text: 'x', stamp: 3 }],
    ['with a damaged number', { id: 'a', text: 'x', stamp: 'x' }, { text: 'x', stamp: 0 }],
    ['with a number that cannot count', { id: 'a', text: 'x', stamp: 1e300 }, { text: 'x', stamp: 0 }],
    ['without a number', { id: 'a', text: 'x' }, { text: 'x', stamp: 0 }],
    ['that is none', { id: 'a', text: 5, stamp: 3 }, null],
    ['that is missing', { id: 'a', stamp: 3 }, null],
  ])('%s', (_, record, read) => {
    expect(readText(record)).toEqual(read)
  })

  it('is not made of anything else', () => {
    expect([undefined, null, 'x', []].map(readText)).toEqual([null, null, null, null])
  })
})

it('a version is read whole or not at all', () => {
  const version = { id: 'v', design: 'a', name: null, changed: 5, thumbnail: '' }
  expect(readVersionRecord(version)).toEqual(version)
  expect(readVersionRecord({ ...version, name: 7 })).toBeNull()
})
