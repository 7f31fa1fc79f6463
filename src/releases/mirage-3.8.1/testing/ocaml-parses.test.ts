// The real OCaml parser over every OCaml file that any measured case generates. Without OCaml on the machine it is skipped.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateTargets } from '../../../core/compile.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../release.ts'
import type { MeasuredCase } from './agreement/measured.ts'

const hasOcaml = spawnSync('ocamlc', ['-version']).status === 0
const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const parser = await loadOcamlParser()

function readCase(file: string): MeasuredCase {
  const found: MeasuredCase = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return found
}

/** Every OCaml text of a case, and its configuration printed by us; nothing for what the real tool itself gets wrong. */
function textsOf({ config, runs }: MeasuredCase): readonly string[] {
  const { catalog } = mirage381.semantics
  const { design } = readConfigMl({ text: config, file: 'config.ml', catalog, parser: parser.parse, env: {} })
  if (design === null || runs.some(({ facts }) => facts !== undefined && 'invalid_ocaml' in facts)) return []
  const inputs = runs.map(({ target, args, env = {} }) => ({ target, args, env }))
  const generated = generateTargets(design, mirage381, inputs).flatMap((result) =>
    'error' in result ? [] : result.generated.files.filter(({ path }) => path.endsWith('.ml')).map(({ text }) => text),
  )
  return [mirage381.files.printConfigMl(design, catalog).text, ...generated]
}

/** What the compiler says after parsing the texts; empty when it takes all of them. */
function complaints(texts: Iterable<string>): string {
  const place = mkdtempSync(join(tmpdir(), 'parses-'))
  try {
    const files = [...texts].map((text, index) => {
      const file = `m${index}.ml`
      writeFileSync(join(place, file), text)
      return file
    })
    return spawnSync('ocamlc', ['-stop-after', 'parsing', ...files], { cwd: place, encoding: 'utf8' }).stderr
  } finally {
    rmSync(place, { recursive: true })
  }
}

describe.skipIf(!hasOcaml)('generated OCaml', () => {
  it('is refused when it is none, or this test could not fail', () => {
    expect(complaints(['let x = 1\n', 'let = 2\n'])).toContain('Syntax error')
  })

  it('parses, for every run of every case', () => {
    const texts = new Set(readdirSync(folder).flatMap((file) => textsOf(readCase(file))))
    expect(texts.size).toBeGreaterThan(1000)
    expect(complaints(texts)).toBe('')
  })
})
