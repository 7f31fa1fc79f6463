// The canonical form of every measured main.ml equals the measured form.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { canonicalMain } from '../../../../core/testing/canonical-main.ts'
import type { MainFact } from '../../../../core/emit/facts.ts'
import { renumberLines } from './renumber.ts'

interface Case {
  readonly name: string
  readonly config: string
  readonly mains: readonly (MainFact & { readonly canonical: readonly string[] })[]
  readonly runs: readonly { readonly target: string; readonly facts?: { readonly main?: number } }[]
}

const folder = new URL('../../../../../fixtures/conformance/cases/', import.meta.url)
const cases = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case)

it('gives the measured form for all cases', () => {
  const wrong: string[] = []
  let count = 0
  for (const { name, config, mains, runs } of cases) {
    for (const [index, main] of mains.entries()) {
      const run = runs.find((candidate) => candidate.facts?.main === index)
      const { lines } = renumberLines(canonicalMain(main), run?.target ?? '', config)
      count += 1
      if (JSON.stringify(lines) !== JSON.stringify(main.canonical)) {
        const at = lines.findIndex((line, number) => line !== main.canonical[number])
        wrong.push(`${name} main ${index}:\n${lines[at]}\n${main.canonical[at]}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(500)
})
