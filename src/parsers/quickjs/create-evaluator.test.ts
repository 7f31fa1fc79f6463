// The evaluator against a toy language: what is recorded, what is refused, and that nothing runs for ever or takes all memory.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ConfigTsEvaluator, EvaluateResult } from './create-evaluator.ts'
import { createEvaluator } from './create-evaluator.ts'
import { readQuickjsWasm } from './load-node.ts'

/** Records what the bridge is told; `part` makes something worth a name, `refuse` an error of the language. */
const toyDsl = `
const parse = globalThis.__morganaParseFunction
const told = []
let begun = null
class Part { constructor(text) { this.text = text } }
export function part(text) { return new Part(text) }
export function translate(f) { return JSON.parse(parse(f.toString())).kind }
export function refuse() { throw Object.assign(new Error('this is refused'), { details: { code: 'MG-TOY', hint: 'do not' } }) }
export const __morgana = {
  named: (level, names, values) => told.push(...names.flatMap((name, i) => values[i] instanceof Part ? [[level, name, values[i].text]] : [])),
  statement: (text, names, mentions, values) => told.push(values.some((v) => v instanceof Part) ? ['part', ...names] : ['text', text]),
  comment: (text) => told.push(['comment', text]),
  registered: () => undefined,
  begin: ({ env }) => { begun = env },
  at: (value) => value,
  decides: (value) => value,
  dropped: (value) => value,
  fn: (f) => f,
  finish: (options) => JSON.stringify({ told, options }),
}
`

let evaluator: ConfigTsEvaluator

beforeAll(async () => {
  evaluator = await createEvaluator({ wasm: await readQuickjsWasm(), dsl: toyDsl }, () => performance.now())
})

async function evaluate(text: string, milliseconds = 500): Promise<EvaluateResult> {
  return evaluator.evaluate({
    text,
    file: 'shop/config.ts',
    env: { A: '1' },
    limits: { milliseconds, bytes: 2 ** 24, stackBytes: 96 * 1024 },
  })
}

async function told(text: string): Promise<unknown> {
  const result = await evaluate(text)
  if (result.kind !== 'finished') throw new Error(JSON.stringify(result.diagnostics))
  const { told }: { told: unknown } = JSON.parse(result.text)
  return told
}

async function refusal(
  text: string,
  milliseconds = 500,
): Promise<readonly [code: string, line: number, message: string, hint?: string]> {
  const result = await evaluate(text, milliseconds)
  const diagnostic = result.kind === 'refused' ? result.diagnostics[0] : undefined
  if (diagnostic?.at === null || diagnostic === undefined || !('line' in diagnostic.at))
    throw new Error('no diagnostic')
  const { code, at, message, hint } = diagnostic
  expect(at.file).toBe('shop/config.ts')
  return hint === undefined ? [code, at.line, message] : [code, at.line, message, hint]
}

const start = `import { part, refuse, translate } from './morgana/index.js'\n`

describe('what is recorded', () => {
  test('bindings, statements in their own words, comments and their order', async () => {
    const text = `${start}
// a port
// for the web
const port: number = part('p') as unknown as number
interface Shape { a: string }
function twice<T>(x: T): T[] { const inner = part('i'); return [x, x] } /* after */
const words: string[] = ['a',
  'b']
let late: unknown
late = part('l')
twice(1)
`
    expect(await told(text)).toEqual([
      ['comment', 'a port\nfor the web'],
      ['part', 'port'],
      ['text', "function twice(x) { const inner = part('i'); return [x, x] }"],
      ['comment', 'after'],
      ['text', "const words: string[] = ['a',\n  'b']"],
      ['text', 'let late: unknown'],
      ['top', 'late', 'l'],
      ['local', 'inner', 'i'],
    ])
  })

  test('destructuring, exports and statements without semicolons', async () => {
    const text = `${start}export const { a, b: [c] } = { a: part('a'), b: [part('c')] }
const d = part('d'), e = 1
;[d].forEach(() => {})`
    expect(await told(text)).toEqual([
      ['part', 'a', 'c'],
      ['part', 'd', 'e'],
    ])
  })

  test('options reach the end of the evaluation', async () => {
    const result = await evaluate(start)
    expect(result).toMatchObject({
      kind: 'finished',
      text: '{"told":[],"options":{"name":"config","file":"shop/config.ts","env":{"A":"1"}}}',
    })
  })

  test('functions go through the JavaScript parser of the host', async () => {
    expect(
      await told(`${start}const k = translate((x: number) => x > 1)\nif (k !== 'function') throw new Error(k)`),
    ).toEqual([['text', 'const k = translate((x: number) => x > 1)']])
  })

  test('types may be imported without saying so', async () => {
    expect(await told(`import { part, Impl } from './morgana/index.js'\nconst a: Impl = part('a')`)).toEqual([
      ['part', 'a'],
    ])
  })

  test('top-level await works', async () => {
    expect(await told(`${start}const a = await Promise.resolve(part('a'))`)).toEqual([['part', 'a']])
  })
})

describe('what is refused, at its line', () => {
  test('text that is no TypeScript', async () => {
    expect((await refusal(`${start}\nconst a = ;\n`)).slice(0, 2)).toEqual(['MG-TS-SYNTAX', 3])
    expect((await refusal(`${start}\nconst a = 1\nconst a = 2\n`)).slice(0, 2)).toEqual(['MG-TS-SYNTAX', 4])
  })

  test('imports of anything else', async () => {
    expect(await refusal(`${start}\nimport { readFileSync } from 'node:fs'\nreadFileSync('/etc/passwd')`)).toEqual([
      'MG-TS-IMPORT',
      3,
      "A configuration cannot import 'node:fs'.",
      expect.stringContaining('./morgana/index.js'),
    ])
    expect((await refusal(`${start}\nimport { unused } from 'lodash'`)).slice(0, 2)).toEqual(['MG-TS-IMPORT', 3])
    expect((await refusal(`${start}\nexport * from './other.ts'`)).slice(0, 2)).toEqual(['MG-TS-IMPORT', 3])
    expect((await refusal(`${start}\nvoid import('./other.ts')`)).slice(0, 2)).toEqual(['MG-TS-IMPORT', 3])
  })

  test('names that the language does not have', async () => {
    const [code, , message] = await refusal(`import { nothing } from './morgana/index.js'\nnothing()`)
    expect(code).toBe('MG-TS-NAME')
    expect(message).toContain('nothing')
  })

  test('what is thrown, also inside functions of the language', async () => {
    expect(await refusal(`${start}\nfunction f(): void {\n  refuse()\n}\nf()`)).toEqual([
      'MG-TOY',
      4,
      'this is refused.',
      'do not',
    ])
    expect((await refusal(`${start}\n\nthrow new TypeError('bad')`)).slice(0, 3)).toEqual([
      'MG-TS-ERROR',
      4,
      'TypeError: bad.',
    ])
    expect((await refusal(`${start}throw null`)).slice(0, 1)).toEqual(['MG-TS-ERROR'])
    expect((await refusal(`${start}await Promise.reject(new Error('later'))`)).slice(0, 3)).toEqual([
      'MG-TS-ERROR',
      2,
      'later.',
    ])
    expect((await refusal(`${start}await new Promise(() => {})`))[2]).toContain('never ends')
  })

  test.each(['new Date()', 'process.env', 'fetch("x")', 'require("fs")', 'document'])(
    'the outside world: %s',
    async (code) => {
      const [, line, , hint] = await refusal(`${start}\nconst a = ${code}`)
      expect(line).toBe(3)
      expect(hint).toMatch(/clock|Node/)
    },
  )

  test('chance, and the way back to the host', async () => {
    expect((await refusal(`${start}Math.random()`))[2]).toContain('Math.random')
    expect(await told(`if (typeof __morganaParseFunction !== 'undefined') throw new Error('visible')`)).toEqual([])
  })
})

describe('bounds', () => {
  test.each([
    ['let n = 0; for (;;) n += 1', 'MG-TS-TIME'],
    ['let n = 0; for (;;) try { for (;;) n += 1 } catch {}', 'MG-TS-TIME'],
    ['/(a+)+b/.test("a".repeat(60))', 'MG-TS-TIME'],
    ['const all: unknown[] = []; for (;;) all.push([1, 2, 3])', 'MG-TS-MEMORY'],
    ['new Uint8Array(1e9)', 'MG-TS-MEMORY'],
    ['let s = "x"; for (;;) s += s', 'MG-TS-MEMORY'],
    ['"ab".repeat(5e8)', 'MG-TS-MEMORY'],
    ['const f = (): number => f() + 1; f()', 'MG-TS-DEPTH'],
  ])('%s', async (code, expected) => {
    const [found, line] = await refusal(`${start}\n${code}`, expected === 'MG-TS-TIME' ? 500 : 10_000)
    expect([found, line]).toEqual([expected, 3])
    expect(await told(`${start}const again = part('a')`)).toEqual([['part', 'again']])
  })

  test.each([
    ['while (true) {}', 'MG-TS-TIME'],
    ['const f = () => Promise.resolve().then(f); f()', 'MG-TS-TIME'],
    ['let a: unknown = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)', 'MG-TS-DEPTH'],
  ])('%s, whose line the engine does not tell', async (code, expected) => {
    expect((await refusal(`${start}\n${code}`))[0]).toBe(expected)
    expect(await told(`${start}const again = part('a')`)).toEqual([['part', 'again']])
  })

  test('nothing is left for the next configuration to see', async () => {
    const leave = [
      `${start}globalThis.seen = part('p')`,
      `${start}Error.prototype.seen = 1; Symbol.for('seen'); const kept = part('k')`,
      `${start}const all: unknown[] = []; for (let i = 0; i < 2e5; i++) all.push([i])`,
      `${start}throw new Error('half way')`,
    ]
    for (const text of leave) await evaluate(text, 5000)
    const look = `if ('seen' in globalThis || 'seen' in Error.prototype) throw new Error('seen')`
    expect(await told(`${start}${look}\nconst a = part('a')`)).toEqual([['part', 'a']])
    expect(await told(start)).toEqual([])
  })

  test('memory that another configuration filled is empty', async () => {
    const filled = `const all: unknown[] = []; for (let i = 0; i < 60; i++) all.push(new Uint8Array(1e5).fill(255))`
    expect(await told(`${start}${filled}`)).toBeDefined()
    const looked = `if (new Uint8Array(7e6).indexOf(255) >= 0) throw new Error('seen')`
    expect(await told(`${start}${looked}`)).toEqual([])
  })

  test('a deeply nested text is refused, and the engine goes on', async () => {
    const result = await evaluate(`${start}const a = ${'('.repeat(50_000)}1${')'.repeat(50_000)}`)
    expect(result.kind).toBe('refused')
    expect(await told(start)).toEqual([])
  })
})

describe('what configuration and language share', () => {
  test.each([
    'JSON.stringify = () => "{}"',
    'globalThis.JSON = JSON; Object.prototype.toJSON = () => 7',
    'Array.prototype.map = () => []',
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true })',
    'Object.defineProperty(Object.prototype, "design", { get: () => 1 })',
    'Object.setPrototypeOf(Array.prototype, { evil: 1 })',
  ])('cannot be changed by %s', async (text) => {
    const [code, line, message] = await refusal(`${start}${text}`)
    expect([code, line]).toEqual(['MG-TS-ERROR', 2])
    expect(message).toContain('TypeError')
  })

  test('leaves room for classes of errors that have a name of their own', async () => {
    const text = `class Mine extends Error { constructor(m: string) { super(m); this.name = 'Mine' } }\nthrow new Mine('no')`
    expect((await refusal(`${start}${text}`))[2]).toBe('Mine: no.')
  })
})
