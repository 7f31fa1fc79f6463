// Facts of an exported design as the command line tells them, compared field by field with a measured run.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Facts } from '../src/core/emit/facts.ts'
import { compareFacts } from '../src/releases/mirage-3.8.1/testing/agreement/compare-facts.ts'
import { expandFacts, type MeasuredCase } from '../src/releases/mirage-3.8.1/testing/agreement/measured.ts'

type Described = Readonly<Record<string, { readonly facts?: Facts }>>

/** What `describe` says of the design file in a zip, by target. */
export function describeZipped(files: ReadonlyMap<string, string>): Described {
  const design = [...files].find(([path]) => path.endsWith('.morgana.json'))?.[1]
  if (design === undefined) throw new Error('the zip holds no design file')
  const folder = mkdtempSync(join(tmpdir(), 'described-'))
  const path = join(folder, 'design.morgana.json')
  writeFileSync(path, design)
  // It ends with 1 when some target cannot be built, and still says everything about the others.
  const { stdout } = spawnSync('node', ['bin/morgana.mjs', 'describe', path, '-t', 'all', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  rmSync(folder, { recursive: true })
  // The command line prints this shape.
  return JSON.parse(stdout) as Described
}

/** Every difference between the facts described and those measured; empty when they agree. */
export function factDifferences(
  described: Described[string] | undefined,
  name: string,
  target: string,
): readonly string[] {
  const measured: MeasuredCase = JSON.parse(readFileSync(`fixtures/conformance/cases/${name}.json`, 'utf8'))
  const run = measured.runs.find((each) => each.target === target && each.args.length === 0)
  const facts = run?.facts === undefined ? null : expandFacts(measured, run.facts)
  if (facts === null || described?.facts === undefined) return ['one of the two has no facts']
  return compareFacts(described.facts, facts, { target, config: measured.config })
}
