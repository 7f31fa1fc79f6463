// Places in the code that runs, led back to the text that was written.

import { describe, expect, test } from 'vitest'
import { applyInsertions, around, between, offsetBefore } from './insertion.ts'
import { createToSource } from './source-places.ts'
import { transpile } from './transpile.ts'

describe('insertions', () => {
  test('inner expressions close first and open last; statements follow what closes', () => {
    const { code, insertions } = applyInsertions('f(g(1))', [
      ...around(0, 7, '<', '>'),
      ...around(2, 6, '[', ']'),
      ...around(4, 6, '{', '}'),
      between(7, ';'),
    ])
    expect(code).toBe('<f([g({1)}])>;')
    expect(Array.from({ length: code.length }, (_, offset) => offsetBefore(insertions, offset))).toEqual([
      0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 6, 7, 7,
    ])
  })
})

describe('columns of the source', () => {
  test.each([
    ['const a: Map<string, number> = make(1)', 'make(1)'],
    ['const a = make<Impl<any>>(1 as number)', 'make'],
    ['const f = (x: number, y?: string): void => call(x)', 'call(x)'],
    ["const t = `${'a'}`; const b: Key = call()", 'call()'],
    ['const b = call()', 'call()'],
  ])('%s', (text, word) => {
    const result = transpile(text)
    if ('problem' in result) throw new Error(result.problem.message)
    const column = result.code.indexOf(word)
    expect(result.toSource({ line: 1, column })).toEqual({ line: 1, column: text.indexOf(word) })
  })

  test('a line that was written anew keeps its columns', () => {
    expect(createToSource('enum A { B }', 'var A; (function (A) {})')({ line: 1, column: 5 })).toEqual({
      line: 1,
      column: 5,
    })
  })
})
