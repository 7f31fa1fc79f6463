import { expect, it } from 'vitest'
import { markersOf } from './markers.ts'

const base = { code: 'X', severity: 'error', target: null, message: 'No' } as const

it('marks by characters what OCaml counts in bytes, with the hint below the message', () => {
  const text = 'let é = "ü" oops\nlast'
  const at = { file: 'config.ml', line: 1, column: 14, endLine: 1, endColumn: 18 }
  const [mark] = markersOf('config.ml', text, [{ ...base, at, hint: 'Do that.' }])
  expect(mark).toMatchObject({ startColumn: 13, endColumn: 17, message: 'No\nDo that.' })
})

it('marks a word where no end is given, and nothing of other files', () => {
  const at = { file: 'config.ts', line: 2, column: 0 }
  expect(markersOf('config.ts', 'a\nlast one', [{ ...base, at }])).toMatchObject([
    { startLineNumber: 2, startColumn: 1, endColumn: 5 },
  ])
  expect(markersOf('config.ml', 'a', [{ ...base, at }])).toEqual([])
  expect(
    markersOf('config.ml', 'a', [
      { ...base, at: { node: 'n1' } },
      { ...base, at: null },
    ]),
  ).toEqual([])
})
