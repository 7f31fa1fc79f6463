// The table of limited devices against what each device's example does on each target.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateTarget } from '../../../core/compile.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { createOcamlParser, type OcamlParser } from '../../../parsers/ocaml/create-parser.ts'
import { mirage381 } from '../release.ts'
import { supportedTargets } from './supported-targets.ts'

const { catalog } = mirage381.semantics
const require = createRequire(import.meta.url)
let parser: OcamlParser

beforeAll(async () => {
  parser = await createOcamlParser({
    runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-ocaml/tree-sitter-ocaml.wasm')),
  })
})

/** Targets that build the example of a device. */
function builds(example: string): readonly string[] {
  const read = readConfigMl({ text: example, file: 'config.ml', catalog, parser: parser.parse, env: {} })
  const { design } = read
  if (design === null) throw new Error(read.diagnostics.map(({ message }) => message).join(' '))
  return catalog.targets
    .map(({ name }) => name)
    .filter((target) => 'generated' in generateTarget({ design, release: mirage381, target, args: [], env: {} }))
}

/** Targets on which every device that an example names can be used. */
function expected(example: string): readonly string[] {
  const named = [...supportedTargets].filter(([device]) => new RegExp(`\\b${device}\\b`).test(example))
  return catalog.targets
    .map(({ name }) => name)
    .filter((target) => named.every(([, targets]) => targets.includes(target)))
}

describe('supported targets', () => {
  it('names devices that there are', () => {
    expect([...supportedTargets.keys()].filter((device) => !catalog.devices.has(device))).toEqual([])
  })

  it.each([...catalog.devices.values()].map((device) => [device.id, device] as const))('%s', (_, { example }) => {
    expect(builds(example)).toEqual(expected(example))
  })
})
