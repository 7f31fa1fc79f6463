// The language of configurations: programs whose results OCaml itself computed.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadOcamlParser } from '../../parsers/ocaml/load-node.ts'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import { interfaces, opaqueModules } from '../../releases/mirage-3.8.1/interface/interfaces.ts'
import { readConfigMl } from './read-config-ml.ts'

const parser = await loadOcamlParser()

interface Program {
  readonly program: string
  readonly text?: string
  readonly exception?: string
}

const programs: readonly Program[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/language/programs.json', import.meta.url), 'utf8'),
)

/** What becomes of `out`: it is the default of a key. */
function outcome(program: string): string {
  const text = `${program}
let k = Mirage.Key.create "k" Mirage.Key.Arg.(opt string out (info [ "k" ]))
let () = Mirage.register "x" [ Mirage.foreign ~keys:[ Mirage.Key.abstract k ] "M" Mirage.job ]`
  const input = { text, file: 'config.ml', catalog, parser: parser.parse, env: {} }
  const { design, diagnostics } = readConfigMl({ ...input, interfaces: { modules: interfaces, opaque: opaqueModules } })
  const [first] = diagnostics
  if (design === null) return first?.tool?.message ?? `${first?.code ?? ''} ${first?.message ?? ''}`
  const [key] = Object.values(design.logic.keys)
  if (key?.kind !== 'created' || key.argument.kind !== 'opt' || key.argument.default.kind !== 'string')
    throw new Error('the key is not there')
  return key.argument.default.value
}

describe('programs', () => {
  test.each(programs)('$program', ({ program, text, exception }) => {
    expect(outcome(program)).toBe(text ?? exception)
  })
})
