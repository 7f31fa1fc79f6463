// Lists of alternatives, and the order of names.

import { describe, expect, it } from 'vitest'
import { alternatives, compareBytes } from './alternatives.ts'

describe('alternatives', () => {
  it.each([
    [[], ''],
    [['a'], "'a'"],
    [['a', 'b'], "either 'a' or 'b'"],
    [['a', 'b', 'c'], "one of 'a', 'b' or 'c'"],
  ])('%j', (names, text) => {
    expect(alternatives(names)).toBe(text)
  })
})

describe('byte order', () => {
  it('is that of UTF-8, where UTF-16 orders differently', () => {
    const names = ['\u{1F600}', '\uFB01', 'b', 'a', 'ab', 'B', '']
    expect(names.toSorted(compareBytes)).toEqual(['', 'B', 'a', 'ab', 'b', '\uFB01', '\u{1F600}'])
    expect(names.toSorted()).not.toEqual(names.toSorted(compareBytes))
  })
})
