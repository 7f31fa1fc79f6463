import { describe, expect, it } from 'vitest'
import { shiftSpans } from './shift-spans.ts'

const TEXT = 'let a = 1\nlet b = 2\n'
const SPANS = [
  { label: 'a', start: { line: 1, offset: 0 }, end: { line: 1, offset: 9 } },
  { label: 'b', start: { line: 2, offset: 10 }, end: { line: 2, offset: 19 } },
]

function typed(rangeOffset: number, rangeLength: number, text: string) {
  const after = TEXT.slice(0, rangeOffset) + text + TEXT.slice(rangeOffset + rangeLength)
  return shiftSpans(SPANS, [{ rangeOffset, rangeLength, text }], after).map(({ label, start, end }) => [
    label,
    after.slice(start.offset, end.offset),
    start.line,
  ])
}

describe('spans of a text that is typed', () => {
  it('grow with what is typed inside and at their end, and move behind it', () => {
    expect(typed(4, 1, 'long')).toEqual([
      ['a', 'let long = 1', 1],
      ['b', 'let b = 2', 2],
    ])
    expect(typed(9, 0, '\n + 1')).toEqual([
      ['a', 'let a = 1\n + 1', 1],
      ['b', 'let b = 2', 3],
    ])
  })

  it('go with what is deleted', () => {
    expect(typed(0, 10, '')).toEqual([['b', 'let b = 2', 1]])
    expect(typed(5, 9, '')).toEqual([
      ['a', 'let a', 1],
      ['b', 'b = 2', 1],
    ])
  })
})
