// Asynchronous functions of config.ts: what they register counts, and what goes wrong in them is told, awaited or not.

import { expect, test } from 'vitest'
import { readTs } from '../text-readers.ts'

const HEAD = "import { noop, register } from './morgana/index.js'\n"

async function said(text: string): Promise<string> {
  const { design, diagnostics } = await readTs(`${HEAD}${text}`, 'config.ts', {})
  const [first] = diagnostics
  if (first === undefined) return design?.logic.registration?.name ?? 'nothing'
  return `${first.at !== null && 'line' in first.at ? `${first.at.line}:${first.at.column}` : '?'} ${first.message}`
}

const BODY = "  register('shop', [noop])\n"

test.each([
  ['not awaited', `async function main() {\n${BODY}}\nmain()`],
  ['awaited', `async function main() {\n${BODY}}\nawait main()`],
  ['void', `const main = async () => {\n  await null\n${BODY}}\nvoid main()`],
  ['then', `Promise.resolve(1).then(() => {\n${BODY}})`],
  ['caught', `async function fails() { throw new Error('no') }\nfails().catch(() => null)\n${BODY}`],
  ['caught inside', `async function f() { try { await Promise.reject(1) } catch {} }\nf()\n${BODY}`],
])('works: %s', async (_name, text) => {
  expect(await said(text)).toBe('shop')
})

test.each([
  ['not awaited', `async function main() {\n${BODY}  throw new Error('lost')\n}\nmain()`, '4:8 lost.'],
  ['void', `const main = async () => {\n${BODY}  throw new Error('lost')\n}\nvoid main()`, '4:8 lost.'],
  ['at once', `(async () => {\n  await null\n${BODY}  throw new Error('lost')\n})()`, '5:8 lost.'],
  ['inside', `function go() {\n  main()\n}\nconst main = async () => {\n${BODY}  null.x\n}\ngo()`, '7:'],
  ['then', `Promise.resolve(1).then(() => {\n${BODY}  throw new Error('lost')\n})`, '4:8 lost.'],
  ['awaited', `async function main() {\n  throw new Error('lost')\n}\nawait main()`, '3:8 lost.'],
  ['never ends', `async function main() {\n  await new Promise(() => {})\n${BODY}}\nmain()`, 'never ends'],
])('is told: %s', async (_name, text, words) => {
  expect(await said(text)).toContain(words)
})
