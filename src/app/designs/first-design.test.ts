// The first design is the example "Web server", and every example is a whole configuration that some target builds.

import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyzeDesign } from '../../core/compile.ts'
import { readConfigMl } from '../../core/read/read-config-ml.ts'
import { examples } from '../../learn/examples.gen.ts'
import { webServer } from '../../learn/examples/web-server.ts'
import { createOcamlParser, type OcamlParser } from '../../parsers/ocaml/create-parser.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { firstDesign } from './first-design.ts'

const { catalog } = mirage381.semantics
const require = createRequire(import.meta.url)
let parser: OcamlParser

beforeAll(async () => {
  parser = await createOcamlParser({
    runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-ocaml/tree-sitter-ocaml.wasm')),
  })
})

function read(config: string) {
  return readConfigMl({ text: config, file: 'config.ml', catalog, parser: parser.parse, env: {} })
}

describe('first design', () => {
  it('says what the example says', () => {
    const { design } = read(webServer.config)
    const { configMl } = {
      configMl: (logic: NonNullable<typeof design>) => mirage381.files.printConfigMl(logic, catalog).text,
    }
    expect(design).not.toBeNull()
    if (design === null) return
    expect(configMl(firstDesign)).toBe(configMl(design))
  })

  it('has a place for every node, and no two on each other', () => {
    const ids = [...Object.keys(firstDesign.logic.nodes), 'register']
    expect(Object.keys(firstDesign.layout).sort()).toEqual(ids.sort())
    const places = Object.values(firstDesign.layout).map(({ x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe.each(examples.map((example) => [example.id, example] as const))('example %s', (_, { config }) => {
  it('is read without a complaint and builds', () => {
    const { design, diagnostics } = read(config)
    expect(diagnostics).toEqual([])
    if (design === null) throw new Error('the example was not read')
    const { targets } = analyzeDesign({ design, release: mirage381, revision: 1, args: [], env: {} })
    const states = Object.values(targets).map(({ state }) => state)
    expect(states.filter((state) => state === 'fine' || state === 'warning').length).toBeGreaterThanOrEqual(2)
    expect(states).not.toContain('incomplete')
  })
})
