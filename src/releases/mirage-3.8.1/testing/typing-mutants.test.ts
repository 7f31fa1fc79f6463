// Mistakes put into measured configurations: each is refused, or what remains is well-typed and makes a design whose
// wires all fit. What typing accepts and what the graph accepts must not differ.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inferDesignTypes } from '../../../core/graph/types/infer.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { createTypingEnvironment } from '../../../core/read/typing/environment.ts'
import { typeConfig } from '../../../core/read/typing/type-config.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { catalog } from '../catalog.ts'
import { interfaces, opaqueModules } from '../interface/interfaces.ts'
import { mutantsOf } from './mutate-config.ts'

const parser = await loadOcamlParser()
const environment = createTypingEnvironment(interfaces, opaqueModules)
const folder = new URL('../../../../fixtures/conformance/', import.meta.url)
const names: readonly string[] = JSON.parse(readFileSync(new URL('spine-cases.json', folder), 'utf8'))

/** What takes the place of an argument, in turn. */
const OTHERS = ['default_time', 'default_console', 'default_network', '(crunch "a")', 'noop', '"x"', '[]', '()']
/** Every so many of a case's mutants are tried, to keep the test short. */
const EACH = 12

function configOf(name: string): string {
  const { config }: { readonly config: string } = JSON.parse(
    readFileSync(new URL(`cases/${name}.json`, folder), 'utf8'),
  )
  return config
}

describe('mutants', () => {
  it.each(names)('of %s are refused or well-typed', (name) => {
    const mutants = mutantsOf(parser.parse(configOf(name)), OTHERS).filter((_, index) => index % EACH === 0)
    for (const { how, text } of mutants) {
      const file = parser.parse(text)
      if (file.problems.length > 0 || typeConfig(file, environment).diagnostics.length > 0) continue
      const { design } = readConfigMl({ text, file: 'config.ml', catalog, parser: parser.parse, env: {} })
      expect(design === null ? [] : inferDesignTypes(design, catalog).mismatches, `${how}:\n${text}`).toEqual([])
    }
  })
})
