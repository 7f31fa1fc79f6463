import { describe, expect, it } from 'vitest'
import { labelAt, linesOf } from './spans.ts'

const TEXT = 'let a = 1\nlet b =\n  a\n\n'

function span(label: string, startLine: number, start: number, endLine: number, end: number) {
  return { label, start: { line: startLine, offset: start }, end: { line: endLine, offset: end } }
}

const SPANS = [span('a', 1, 0, 1, 9), span('b', 2, 10, 4, 22), span('a', 3, 20, 3, 21)]

describe('spans', () => {
  it('finds the innermost label', () => {
    expect(labelAt(4, SPANS, () => true)).toBe('a')
    expect(labelAt(12, SPANS, () => true)).toBe('b')
    expect(labelAt(20, SPANS, () => true)).toBe('a')
    expect(labelAt(20, SPANS, (label) => label !== 'a')).toBe('b')
    expect(labelAt(23, SPANS, () => true)).toBeNull()
  })

  it('gives whole lines, without the line that a span only touches', () => {
    expect(linesOf(new Set(['b']), SPANS, TEXT)).toEqual([{ first: 2, last: 3 }])
    expect(linesOf(new Set(['a']), SPANS, TEXT)).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ])
  })
})
