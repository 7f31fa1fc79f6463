// Every measured case, read from its config.ml and generated for every run, against what the real tool did. The counts are
// printed; docs/agreement.md names the rest. `UPDATE_AGREEMENT=1` writes that page.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadOcamlParser } from '../../../../parsers/ocaml/load-node.ts'
import { readConfigMl } from '../../../../core/read/read-config-ml.ts'
import { mirage381 } from '../../release.ts'
import type { MeasuredCase } from './measured.ts'
import { type CaseResult, countResults, printReport } from './report.ts'
import { runCase } from './run-case.ts'

/** Spine cases that must agree at least. */
const FLOOR = 275

const fixtures = new URL('../../../../../fixtures/conformance/', import.meta.url)
const page = new URL('../../../../../docs/agreement.md', import.meta.url)

function readText(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8')
}

it('agrees with the real tool', async () => {
  const parser = await loadOcamlParser()
  const spine = new Set(JSON.parse(readText('spine-cases.json')) as readonly string[])
  const names = readdirSync(new URL('cases/', fixtures)).toSorted()
  const results: CaseResult[] = names.map((name) =>
    runCase(JSON.parse(readText(`cases/${name}`)) as MeasuredCase, parser.parse),
  )
  const counted = countResults(results.filter((result) => spine.has(result.name)))
  const all = countResults(results)
  process.stdout.write(
    `agreement: spine ${counted.agreeing}/${counted.cases} cases, ${counted.agreeingRuns}/${counted.runs} runs; `,
  )
  process.stdout.write(`all ${all.agreeing}/${all.cases} cases, ${all.agreeingRuns}/${all.runs} runs\n`)
  expect(counted.cases).toBe(275)
  expect(counted.runs).toBe(2210)
  expect(counted.agreeing).toBeGreaterThanOrEqual(FLOOR)
  const report = printReport(results, spine)
  if (process.env['UPDATE_AGREEMENT'] === '1') writeFileSync(page, report)
  expect(readFileSync(page, 'utf8')).toBe(report)
}, 120_000)

it('agrees as well when the configuration is printed and read again', async () => {
  const parser = await loadOcamlParser()
  const { catalog } = mirage381.semantics
  const wrong: string[] = []
  for (const name of JSON.parse(readText('spine-cases.json')) as readonly string[]) {
    const of = JSON.parse(readText(`cases/${name}.json`)) as MeasuredCase
    // Environments change what `Sys.getenv` gave when the text was read.
    const runs = of.runs.filter((run) => run.env === undefined)
    const { design } = readConfigMl({ text: of.config, file: 'config.ml', catalog, parser: parser.parse, env: {} })
    if (design === null) throw new Error(`${name} cannot be read`)
    const { text } = mirage381.files.printConfigMl(design, catalog)
    wrong.push(...runCase({ ...of, config: text, runs }, parser.parse).failures.map((failure) => `${name} ${failure}`))
  }
  expect(wrong).toEqual([])
}, 120_000)
