// What a beginner reads when a config.ts does something that it cannot: a sentence, at the line, with what to do.

import { beforeAll, describe, expect, test } from 'vitest'
import { type ConfigTsEvaluator, createEvaluator } from './create-evaluator.ts'
import { readQuickjsWasm } from './load-node.ts'

const toyDsl = `
export const part = {}
export const generic_stackv4 = () => part
export const __morgana = { begin() {}, named() {}, statement() {}, comment() {}, registered() {}, kept() {}, at: (value) => value,
  decides: (value) => value, dropped: (value) => value, fn: (f) => f, finish: () => 'done' }
`

let evaluator: ConfigTsEvaluator

beforeAll(async () => {
  evaluator = await createEvaluator({ wasm: await readQuickjsWasm(), dsl: toyDsl }, () => performance.now())
})

/** `line:column message | hint`, or `works`. */
async function said(text: string): Promise<string> {
  const limits = { milliseconds: 2000, bytes: 2 ** 24, stackBytes: 96 * 1024 }
  const result = await evaluator.evaluate({ text, file: 'config.ts', env: {}, limits })
  if (result.kind === 'finished') return 'works'
  const [one] = result.diagnostics
  if (one === undefined || one.at === null || !('line' in one.at)) throw new Error('no place')
  return `${one.at.line}:${one.at.column} ${one.message} | ${one.hint ?? ''}`
}

const start = `import { part } from './morgana/index.js'\n`

describe('names', () => {
  test.each([
    ['generic_stackv4()', '2:0 `generic_stackv4` is not imported. | Add `generic_stackv4` to the names'],
    ['generic_stakv4()', '2:0 `generic_stakv4` is not defined. | Did you mean `generic_stackv4`?'],
    ['const a = nothing', '2:10 `nothing` is not defined. | '],
    ['console.log(1)', '2:0 `console` does not exist in a configuration. | A configuration runs without files'],
    [
      'const fs = require("fs")',
      '2:11 `require` does not exist in a configuration. | A configuration runs without files',
    ],
    ['setTimeout(() => 1, 2)', '2:0 `setTimeout` does not exist'],
    ['export = 3', '2:0 `module` does not exist'],
    ['const a = new Date()', '2:14 `Date` does not exist in a configuration. | A configuration has no clock'],
    ['const a = b\nconst b = 1', '2:10 `b` is used before it is defined. | Move the definition of `b`'],
    ['const $morgana = 1', '2:6 The name `$morgana` is taken. | Choose another name.'],
  ])('%s', async (text, expected) => {
    expect(await said(start + text)).toContain(expected)
  })

  test.each([
    [
      `import { part, generic_stack4 } from './morgana/index.js'\ngeneric_stack4()`,
      '1:15 ',
      'Did you mean `generic_stackv4`?',
    ],
    [`import all from './morgana/index.js'\nall.part`, '1:7 ', 'between braces'],
    [`import { Impl, part } from './morgana/index.js'\nconst a: Impl = part`, 'works', ''],
  ])('in the import: %s', async (text, place, hint) => {
    const found = await said(text)
    expect(found.startsWith(place)).toBe(true)
    expect(found).toContain(hint)
  })
})

describe('TypeScript that is more than types', () => {
  test.each([
    ['enum A { X, Y = 5 }\nif (A.Y !== 5) throw new Error("wrong")', 'works'],
    ['class A { constructor(readonly x: number) {} }\nif (new A(3).x !== 3) throw new Error("wrong")', 'works'],
    ['declare namespace N { const a: number }', 'works'],
    ['namespace N { export type A = string }\nconst a: N.A = "a"', 'works'],
    ['const text = `\nnamespace N { const a = 1 }\n`', 'works'],
    ['// namespace N { const a = 1 }', 'works'],
    [
      '  namespace N { export const a = 1 }',
      '2:2 A configuration cannot have a `namespace` with values. | Write an object',
    ],
    [
      'export module N.M {\n  export function f() { return 1 }\n}',
      '2:0 A configuration cannot have a `module` with values.',
    ],
    ['@twice class A {}', '2:0 Decorators are not possible in a configuration.'],
    ['{ using a = part }', '2:8 `a` is not expected here.'],
    ['const a = <div />', '2:'],
  ])('%s', async (text, expected) => {
    expect(await said(start + text)).toContain(expected)
  })

  test('the line that tells a shell what runs a file is no mistake', async () => {
    expect(await said(`#!/usr/bin/env -S node\n${start}`)).toBe('works')
  })
})

describe('mistakes while running', () => {
  test.each([
    ['const a: any = 1\na()', '3:0 What is called here is not a function.'],
    ['const a = 1\na = 2', "3:0 TypeError: 'a' is read-only. | Use `let`"],
    ['part = 2', "2:0 TypeError: 'part' is read-only."],
    ['const [a] = 1 as any', 'is not a list.'],
    ['class A extends part {}', 'A class can only extend a class.'],
    ['class A extends Array { constructor() { } }\nnew A()', 'must call `super(…)` first.'],
    ["throw 'boom'", "2:0 This configuration throws 'boom'."],
    ['throw null', '2:0 This configuration throws null.'],
    ['if (1 > 0)\n  throw 42', '3:2 This configuration throws 42.'],
    ['let n = 1\nwhile (true) {}', '3:0 This configuration does not come to an end.'],
    ['for (;;) ;', '2:0 This configuration does not come to an end.'],
    ['new Array(2 ** 32 - 1).forEach(() => 1)', '2:0 This list is too long for a configuration.'],
    ['Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)', '2:0 This list is too long for a configuration.'],
    ['new Array(2 ** 28).join("xxxx")', '2:0 This list is too long for a configuration.'],
  ])('%s', async (text, expected) => {
    expect(await said(start + text)).toContain(expected)
  })

  test('what is thrown cannot move a cursor or fill a screen', async () => {
    const found = await said(`${start}throw new Error('\\u001b[31mred\\r' + 'x'.repeat(1e6))`)
    expect(found).toMatch(/^2:6 \ufffd\[31mred\ufffdx+… \| $/)
    expect(found.length).toBeLessThan(600)
  })
})
