// JavaScript takes a key, or a value over keys, for true without a word. A configuration that decides by one is refused at its line;
// one that only asks whether it was given one is not.

import { describe, expect, test } from 'vitest'
import { readTs } from '../text-readers.ts'

const HEAD = `import { custom_console, default_console, foreign, if_impl, job, Key, noop, register } from './morgana/index.js'
const port = Key.create('port', Key.Arg.opt(Key.Arg.int, 80, Key.Arg.info(['port'])))
const fast = Key.create('fast', Key.Arg.flag(Key.Arg.info(['fast'])))
const target: any = Key.value(Key.target)
`

async function refusal(text: string): Promise<readonly [code: string, line: number, column: number, message: string]> {
  const { diagnostics } = await readTs(`${HEAD}${text}`, 'config.ts', {})
  const [first] = diagnostics
  if (first?.at === null || first === undefined || !('line' in first.at)) throw new Error(JSON.stringify(diagnostics))
  return [first.code, first.at.line, first.at.column, first.message]
}

describe('deciding by what is not known yet', () => {
  test.each([
    ['const a = Key.value(fast) ? default_console : noop', 10, 'A value over keys'],
    ['if (fast) { register("a", [noop]) }', 4, 'A key'],
    ['const a = Key.value(fast) && Key.is_unix', 10, 'A value over keys'],
    ['const a = !Key.value(fast)', 11, 'A value over keys'],
    ['while (Key.is_unix) { register("a", []) }', 7, 'A value over keys'],
    ["const a = target === 'Unix' ? default_console : noop", 10, 'A value over keys'],
    ["switch (target) { case 'Unix': register('a', []) }", 8, 'A value over keys'],
  ])('%s', async (text, column, what) => {
    const [code, line, at, message] = await refusal(text)
    expect([code, line, at]).toEqual(['MG-TS-DECIDES', 5, column])
    expect(message).toBe(`${what} has no content while the configuration is read: nothing can be decided by it.`)
  })

  test.each([
    'register(`a${port}`, [])',
    'const a: any = Key.value(port) as any > 3',
    'const a: any = (port as any) + 1',
  ])('%s', async (text) => {
    const [code, line, , message] = await refusal(text)
    expect([code, line]).toEqual(['MG-TS-TYPE', 5])
    expect(message).toMatch(/^Here a text or a number is needed, but it is a (key|value over keys)\.$/)
  })

  test('chance inside functions is refused like chance outside of them', async () => {
    const [, line, , message] = await refusal('const a = Key.map((n) => n > Math.random(), Key.value(port))')
    expect(line).toBe(5)
    expect(message).toContain('Math.random is not possible')
  })

  test('a second call of register has its place', async () => {
    expect((await refusal("register('a', [noop])\n  register('b', [noop])")).slice(0, 3)).toEqual([
      'MG-READ-REGISTER-TWICE',
      6,
      2,
    ])
  })
})

test.each([
  'const pick = (c?: any) => c ? if_impl(c, default_console, custom_console("x")) : default_console\npick(Key.value(fast)); pick()',
  'const of = (key?: any) => foreign("A", job, { keys: key ? [key] : [] })\nof(port); of()',
  'const of = (key?: any) => { if (!key) return noop\nreturn foreign("A", job, { keys: [key] }) }\nof(port); of()',
  'const c: any = undefined || Key.is_unix\nif_impl(c ?? Key.is_xen, noop, noop)',
  'const same = port === fast\nif (same === false) register("a", [noop])',
  'const c = Key.map((n) => n > 3 && n !== 5 ? "a" : "b", Key.value(port))\nKey.match_(c, (one) => one === "a")',
  "const c = Key.match_(target, (t) => { switch (t) { case 'Unix': return true; default: return false } })",
])('is not refused: %s', async (text) => {
  expect(
    (await readTs(`${HEAD}${text}`, 'config.ts', {})).diagnostics.filter((one) => one.severity === 'error'),
  ).toEqual([])
})
