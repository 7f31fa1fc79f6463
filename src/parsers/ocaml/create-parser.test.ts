// The parser on the measured configurations, on places, on broken and on enormous texts.

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OcamlFile } from '../../core/read/ocaml/file.ts'
import type { Expression, Location } from '../../core/read/ocaml/syntax.ts'
import type { OcamlParser } from './create-parser.ts'
import { loadOcamlParser } from './load-node.ts'
import { show } from './testing/show.ts'

const cases = new URL('../../../fixtures/conformance/cases/', import.meta.url)

interface MeasuredCase {
  readonly name: string
  readonly config: string
  readonly runs: readonly { readonly error?: { readonly kind: string; readonly message: string } }[]
}

function readCase(file: string): MeasuredCase {
  const measured: MeasuredCase = JSON.parse(readFileSync(new URL(file, cases), 'utf8'))
  return measured
}

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function onlyValue(file: OcamlFile): Expression {
  const item = file.items[0]
  const value = item?.kind === 'value' ? item.bindings[0]?.value : undefined
  if (value === undefined) throw new Error('no definition')
  return value
}

function slice(file: OcamlFile, location: Location): string {
  return file.text.slice(location.start.offset, location.end.offset)
}

/** Whether an error node is anywhere in plain data. */
function holdsError(data: unknown): boolean {
  const waiting: unknown[] = [data]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if ('kind' in next && next.kind === 'error') return true
    for (const inner of Object.values<unknown>({ ...next })) if (inner !== undefined) waiting.push(inner)
  }
  return false
}

describe('measured configurations', () => {
  const files = readdirSync(cases)

  test('all are there', () => {
    expect(files.length).toBe(369)
  })

  test.each(files)('%s', (name) => {
    const measured = readCase(name)
    const file = parser.parse(measured.config)
    const message = measured.runs[0]?.error?.message ?? ''
    if (!message.includes('Syntax error')) {
      expect(file.problems).toEqual([])
      expect(holdsError(file.items)).toBe(false)
      return
    }
    const place = /line (\d+), characters (\d+)-(\d+)/.exec(message)
    const { start, end } = file.problems[0]?.location ?? { start: null, end: null }
    expect([start?.line, start?.column, end?.column].map(String)).toEqual(place?.slice(1))
  })

  test('a bracket that stays open is shown where it opens', () => {
    const file = parser.parse(readCase('error-syntax.json').config)
    expect(file.problems[0]?.related?.location.start).toMatchObject({ line: 2, column: 25 })
    expect(file.items[0]).toMatchObject({ kind: 'open' })
    expect(holdsError(file.items)).toBe(true)
  })
})

describe('ends of lines', () => {
  test('a carriage return belongs to the line feed after it', () => {
    const { problems, items } = parser.parse('open Mirage\r\nlet s = "a\rb" (* \r *)\r\r\nlet t = s\r\n')
    expect(problems).toEqual([])
    expect(items).toHaveLength(3)
  })

  test('alone it is refused where it stands', () => {
    const { problems } = parser.parse('open Mirage\rlet x = 1\r')
    expect(problems[0]?.location.start).toMatchObject({ line: 1, column: 11 })
    expect(problems[0]?.hint).toContain('line ends')
  })
})

describe('places', () => {
  test('columns count bytes, offsets count UTF-16 units', () => {
    const file = parser.parse('let a = "né" ^ "😀" ^ b\nlet c = "ü" $ d')
    const value = onlyValue(file)
    expect(show(value)).toBe('[^ "né" [^ "😀" b]]')
    expect(slice(file, value.location)).toBe('"né" ^ "😀" ^ b')
    expect(value.location.end).toEqual({ offset: 23, line: 1, column: 26 })
    const second = file.items[1]
    expect(second?.location.start).toEqual({ offset: 24, line: 2, column: 0 })
    expect(second?.location.end.column).toBe(16)
  })

  test('parentheses belong to an expression, as in the measured messages', () => {
    const file = parser.parse('let x = f (a $ b) [ c ]')
    const value = onlyValue(file)
    const places = value.kind === 'apply' ? value.arguments.map((argument) => slice(file, argument.value.location)) : []
    expect(places).toEqual(['(a $ b)', '[ c ]'])
  })

  test('comments are collected, nested ones and those inside expressions', () => {
    const file = parser.parse('(** doc *)\nlet x = (* a (* b *) "*)" *) 1 (**)\n(*** no *)')
    expect(file.comments.map(({ text, isDocumentation }) => [text, isDocumentation])).toEqual([
      ['(** doc *)', true],
      ['(* a (* b *) "*)" *)', false],
      ['(**)', false],
      ['(*** no *)', false],
    ])
    expect(show(onlyValue(file))).toBe('1')
  })

  test('attributes are collected and leave no trace in the tree', () => {
    const file = parser.parse('let x = (f x [@inline]) [@@warning "-32"]')
    expect(file.attributes.map(({ name, text }) => [name, text])).toEqual([
      ['inline', '[@inline]'],
      ['warning', '[@@warning "-32"]'],
    ])
    expect(show(onlyValue(file))).toBe('[f x]')
  })
})

/** Text, line and column of the problem: each as `ocamlc` 4.13.1 reports it. */
describe('broken texts', () => {
  test.each([
    ['let x =', 1, 7, /too early/],
    ['let () =\n  let x = 1\n  register x\n', 4, 0, /'in' is missing/],
    ['let x = [ 1; 2', 1, 14, /'\]' is missing/],
    ['let x = (1 ]', 1, 11, /'\)' is expected here, not '\]'/],
    ['let x = 1 end', 1, 10, /Nothing was opened/],
    ['let x = f @ @ g', 1, 12, /'@' cannot stand here/],
    ['let x = "é" $ $ b', 1, 15, /cannot stand here/],
    ['let x = "abc', 1, 8, /never ends/],
    ['let x = 1 (* "unclosed *)', 1, 10, /comment never ends/],
    ['open mirage', 1, 5, /'mirage' cannot stand here/],
    ['let x = 1;; let y', 1, 17, /too early/],
    ['let x = f then', 1, 10, /'then' cannot stand here/],
    ['let x = “abc”', 1, 9, /'“' is no character of OCaml/],
    ['let x = 1_a', 1, 8, /neither a number nor a name/],
    ['let () register "x" [ main $ a ]', 1, 16, /cannot stand here/],
    ['let x = package ~let:1', 1, 16, /labelled argument/],
    ['let x = Some f "a" 1', 1, 15, /cannot stand here/],
    ['let x = f ~name:$ a', 1, 16, /cannot stand here/],
    ['let m = foreign "U" (a @-> job\nlet () = ()', 2, 0, /'\)' is missing before this/],
  ])('%s', (text, line, column, message) => {
    const [problem] = parser.parse(text).problems
    expect(problem?.message).toMatch(message)
    expect(problem?.location.start).toMatchObject({ line, column })
  })

  test('what stands around a mistake is kept', () => {
    const file = parser.parse('open Mirage\nlet a = 1\nlet b = ) 2\nlet c = 3\n')
    const names = file.items.flatMap((item) =>
      item.kind === 'value'
        ? item.bindings.flatMap(({ pattern }) => (pattern.kind === 'variable' ? [pattern.name] : []))
        : [],
    )
    expect(names).toEqual(expect.arrayContaining(['a', 'c']))
    expect(file.problems.length).toBe(1)
  })

  test('an escape that means nothing is shown inside its string', () => {
    const [problem] = parser.parse('let x = "a\\qb"').problems
    expect(problem?.message).toBe("'\\q' means nothing in a string")
    expect(problem?.location.start.column).toBe(10)
  })

  test.each(['', '\n\n', '(* only *)'])('%j is a file without items', (text) => {
    expect(parser.parse(text)).toMatchObject({ items: [], problems: [] })
  })
})

/** How deep an expression nests on its left or right side, counted without recursion. */
function depthOf(expression: Expression, next: (inner: Expression) => Expression | undefined): number {
  let depth = 0
  for (let inner: Expression | undefined = expression; inner !== undefined; inner = next(inner)) depth++
  return depth
}

describe('enormous texts', () => {
  test('a chain of 20,000 operands', () => {
    const value = onlyValue(parser.parse(`let x = a${' $ b'.repeat(20_000)}`))
    expect(depthOf(value, (inner) => (inner.kind === 'apply' ? inner.arguments[0]?.value : undefined))).toBe(20_001)
  })

  test('50,000 brackets', () => {
    const value = onlyValue(parser.parse(`let x = ${'('.repeat(50_000)}1${')'.repeat(50_000)}`))
    expect(show(value)).toBe('1')
    expect(value.location.end.column).toBe(8 + 100_001)
  })

  test('20,000 local definitions', () => {
    const value = onlyValue(parser.parse(`let x = ${'let a = 1 in '.repeat(20_000)}a`))
    expect(depthOf(value, (inner) => (inner.kind === 'let' ? inner.body : undefined))).toBe(20_001)
  })

  test.each([
    ['list', '[', ';', ']'],
    ['sequence', '(', ';', ')'],
    ['tuple', '(', ',', ')'],
  ])('a %s of 100,000 elements', (kind, open, separator, close) => {
    const value = onlyValue(parser.parse(`let x = ${open}${Array(100_000).fill('a').join(separator)}${close}`))
    expect(value.kind).toBe(kind)
    expect('items' in value && value.items.length).toBe(100_000)
  })

  test('100,000 comments inside each other are one comment', () => {
    const { problems, comments, items } = parser.parse(`${'(*'.repeat(100_000)}${'*)'.repeat(100_000)}\nlet x = "(*"`)
    expect(problems).toEqual([])
    expect(comments.map(({ text }) => text.length)).toEqual([400_000])
    expect(items[0]?.location.start).toMatchObject({ line: 2, column: 0 })
  })

  test('of 100,000 comments inside each other the first is blamed when they do not end', () => {
    const [problem] = parser.parse('(*'.repeat(100_000)).problems
    expect(problem?.location.start).toMatchObject({ line: 1, column: 0 })
  })

  test.each(['let (f) x = x', 'let rec (f) n = f n', 'let f x = x and (g) y = y'])('%s is refused', (text) => {
    expect(parser.parse(text).problems).toHaveLength(1)
  })

  test('a bracket missing in a long list is found in time', () => {
    const [problem] = parser.parse(`let x = [${'a; '.repeat(20_000)}a\nlet y = 1`).problems
    expect(problem?.location.start).toMatchObject({ line: 2, column: 0 })
  })
})
