// The config.ts printed from every measured configuration compiles under strict TypeScript against the declarations beside it.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileConfigTs } from '../../../core/dsl/typescript/testing/compile-config-ts.ts'
import { languageTypes } from '../../../releases/mirage-3.8.1/dsl.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { createConfigMlReader } from '../../input/read-config-ml.ts'

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const { catalog } = mirage381.semantics

test('every printed config.ts is well typed', async () => {
  const readMl = createConfigMlReader(mirage381)
  const texts: Record<string, string> = {}
  for (const file of readdirSync(folder)) {
    const { config }: { config: string } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const { design, diagnostics } = await readMl(config, 'config.ml', {})
    if (design === null || diagnostics.some(({ severity }) => severity === 'error')) continue
    texts[file.replace('.json', '')] = mirage381.files.printConfigTs(design, catalog).text
  }
  expect(Object.keys(texts).length).toBeGreaterThan(330)
  const complaints = compileConfigTs(languageTypes(), texts)
  const [first] = complaints
  expect(first === undefined ? [] : [...first, texts[first[0]]]).toEqual([])
  expect([...complaints.keys()]).toEqual([])
}, 120_000)
