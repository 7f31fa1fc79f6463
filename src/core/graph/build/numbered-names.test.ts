import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createNumberedNames } from './numbered-names.ts'

const path = new URL('../../../../fixtures/conformance/functions.json', import.meta.url)
const { numbered_names: calls }: { numbered_names: readonly { key: string; prefix: string; output: string }[] } =
  JSON.parse(readFileSync(path, 'utf8'))

it('numbers names as functoria did, call after call', () => {
  const name = createNumberedNames()
  expect(calls.length).toBeGreaterThan(5)
  expect(calls.map(({ key, prefix }) => name(key, prefix))).toEqual(calls.map((call) => call.output))
})
