// Random configurations: however they are spelled, they describe the same unikernel, also when they are printed and read again.

import { expect, test } from 'vitest'
import { generateTargets, type GenerateTargetResult } from '../../../core/compile.ts'
import type { Design } from '../../../core/model/design.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { canonicalMain } from '../../../core/testing/canonical-main.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { interfaces, opaqueModules } from '../interface/interfaces.ts'
import { mirage381 } from '../release.ts'
import { randomProgram, spellProgram } from './random-config.ts'

/** More of them: `RANDOM_CONFIGS=500`. */
const PROGRAMS = Number(process.env['RANDOM_CONFIGS'] ?? '6')
const SPELLINGS = 3

const parser = await loadOcamlParser()
const { catalog } = mirage381.semantics
const typing = { modules: interfaces, opaque: opaqueModules }

function designOf(text: string): Design {
  const input = { text, file: 'config.ml', catalog, parser: parser.parse, env: {}, interfaces: typing }
  const { design, diagnostics } = readConfigMl(input)
  if (design === null) throw new Error(`${JSON.stringify(diagnostics[0])}\n${text}`)
  return design
}

/** Numbers in generated names mean nothing. */
function outcome(result: GenerateTargetResult): string {
  if ('error' in result) return result.error.message
  const { facts } = result.generated
  return JSON.stringify({ ...facts, main: canonicalMain(facts.main) }).replaceAll(/\d+/g, '#')
}

function outcomes(design: Design): readonly string[] {
  const requests = catalog.targets.map(({ name }) => ({ target: name, args: [], env: {} }))
  return generateTargets(design, mirage381, requests).map(outcome)
}

test.each(Array.from({ length: PROGRAMS }, (_, index) => index + 1))('program %i', (seed) => {
  const program = randomProgram(seed)
  const plain = spellProgram(program, 0)
  const expected = outcomes(designOf(plain))
  expect(new Set(expected).size).toBeGreaterThan(1)
  for (let spelling = 1; spelling <= SPELLINGS; spelling += 1) {
    const text = spellProgram(program, seed * 1000 + spelling)
    const design = designOf(text)
    expect([text, ...outcomes(design)]).toEqual([text, ...expected])
    const printed = mirage381.files.printConfigMl(design, catalog).text
    expect([printed, ...outcomes(designOf(printed))]).toEqual([printed, ...expected])
  }
})
