// The evaluating thread: it answers in order, is ended when a built-in function hangs, and another one takes its place.

import { expect, test } from 'vitest'
import type { EvaluateResult } from '../../parsers/quickjs/create-evaluator.ts'
import { createThreadEvaluator } from './create-thread-evaluator.ts'
import { startThread } from './start-thread.ts'

const HEAD = "import { noop, register } from './morgana/index.js'\n"
const input = (text: string) => ({ text: `${HEAD}${text}`, file: 'config.ts', env: {} })

/** Searching one text for another in steps that each fail late: QuickJS looks at no clock meanwhile. */
const HANGS =
  "const text = 'a'.repeat(5_000_000)\nconst at = text.indexOf(`${'a'.repeat(2_500_000)}b`)\nregister('x', [noop])\n"

function said(result: EvaluateResult): string {
  if (result.kind === 'finished') return 'finished'
  return result.diagnostics
    .map(({ code, at, message }) => `${at !== null && 'line' in at ? at.line : '?'} ${code} ${message}`)
    .join('\n')
}

test('texts are answered in order, by one thread', async () => {
  let started = 0
  const { evaluate } = createThreadEvaluator(async () => {
    started += 1
    return startThread()
  })
  const texts = ["register('x', [noop])", "throw new Error('no')", "register('y', [noop])"]
  const results = await Promise.all(texts.map(async (text) => evaluate(input(text))))
  expect(results.map(said)).toEqual(['finished', '2 MG-TS-ERROR no.', 'finished'])
  expect(started).toBe(1)
})

test('a built-in function that hangs is ended and told at its line; the next text has a new thread', async () => {
  const { evaluate } = createThreadEvaluator(startThread)
  const results = await Promise.all([HANGS, "register('x', [noop])"].map(async (text) => evaluate(input(text))))
  expect(results.map(said)).toEqual([
    '3 MG-TS-TIME This configuration does not come to an end. The built-in function indexOf works for too long on one call.',
    'finished',
  ])
})

test('what the engine itself can end is told by the engine', async () => {
  const { evaluate } = createThreadEvaluator(startThread)
  expect(
    said(await evaluate(input('const next = (n: number) => n + 1\nfor (let n = 0; ; n = next(n)) next(n)\n'))),
  ).toMatch(/^\d MG-TS-TIME This configuration does not come to an end\.$/)
})

test('a thread that cannot start is a mistake of ours, and the next text tries again', async () => {
  let started = 0
  const { evaluate } = createThreadEvaluator(async () => {
    started += 1
    if (started === 1) throw new Error('no threads')
    return startThread()
  })
  await expect(evaluate(input("register('x', [noop])"))).rejects.toThrow('no threads')
  expect(said(await evaluate(input("register('x', [noop])")))).toBe('finished')
})
