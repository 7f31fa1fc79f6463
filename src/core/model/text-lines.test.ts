import { expect, it } from 'vitest'
import { lineAt, lineStarts } from './text-lines.ts'

it('finds the line of every offset, the break itself being the last of its line', () => {
  const starts = lineStarts('a\n\nbc\n')
  expect(starts).toEqual([0, 2, 3, 6])
  expect([0, 1, 2, 3, 4, 5, 6, 99].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 2, 3, 3, 3, 4, 4])
})

it('knows that an empty text has one line', () => {
  expect(lineAt(lineStarts(''), 0)).toBe(1)
})
