// Each caution on the configuration that it is about, most of them measured cases.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyzeDesign } from '../../../core/compile.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../release.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

function diagnosticsOf(text: string, args: readonly string[] = []): readonly Diagnostic[] {
  const { design } = readConfigMl({
    text,
    file: 'config.ml',
    catalog: mirage381.semantics.catalog,
    parser: parse,
    env: {},
  })
  if (design === null) throw new Error('the configuration was refused')
  return analyzeDesign({ design, release: mirage381, revision: 1, args, env: {} }).diagnostics
}

function caseText(name: string): string {
  const file = new URL(`../../../../fixtures/conformance/cases/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { config: string }).config
}

describe('cautions', () => {
  it.each([
    ['struct-two-netif', 'MG-OPTION-CLASH'],
    ['struct-stack-twice', 'MG-KEY-DUPLICATE'],
    ['key-option-builtin-color', 'MG-OPTION-OWN'],
    ['key-name-keyword', 'MG-KEY-NAME'],
    ['key-name-upper', 'MG-KEY-NAME'],
    ['key-name-digit', 'MG-KEY-NAME'],
    ['key-builtin-clash-logs', 'MG-KEY-HIDES'],
    ['struct-same-module-packages', 'MG-LOST-TWIN'],
    ['struct-consoles-same-identifier', 'MG-LOST-TWIN'],
    ['match-ramdisks', 'MG-LOST-TWIN'],
    ['pkg-merge-build', 'MG-PACKAGE-BUILD'],
    ['pkg-pin-min', 'MG-PACKAGE-PIN'],
  ])('%s: %s', (name, code) => {
    expect(diagnosticsOf(caseText(name)).map((one) => one.code)).toContain(code)
  })

  it('give two interfaces groups, and then nothing is wrong', () => {
    const clash = diagnosticsOf(caseText('struct-two-netif')).find((one) => one.code === 'MG-OPTION-CLASH')
    expect(clash?.fix?.commands).toHaveLength(2)
    expect(clash?.target).toBeNull()
  })

  it('see a branch that only the other branch uses', () => {
    const text = `open Mirage
let f = foreign "Wrap.Make" (ethernet @-> ethernet)
let x = etif default_network
let e = if_impl Key.is_unix x (f $ x)
let main = foreign "Unikernel.Main" (ethernet @-> job)
let () = register "app" [ main $ e ]
`
    expect(diagnosticsOf(text).map((one) => one.code)).toContain('MG-SHARED-BRANCH')
    const used = text
      .replace('(ethernet @-> job)', '(ethernet @-> ethernet @-> job)')
      .replace('main $ e', 'main $ e $ x')
    expect(diagnosticsOf(used).map((one) => one.code)).not.toContain('MG-SHARED-BRANCH')
  })

  it('see a choice between a device and itself', () => {
    const text = `open Mirage
let x = foreign ~deps:[ abstract default_time ] "Wrap" job
let () = register "app" [ if_impl Key.is_unix x x ]
`
    expect(diagnosticsOf(text).map((one) => one.code)).toContain('MG-SHARED-BRANCH')
    const bare = text.replace('~deps:[ abstract default_time ] ', '')
    expect(diagnosticsOf(bare).map((one) => one.code)).not.toContain('MG-SHARED-BRANCH')
    // A choice between bare devices is put back as it was, too.
    const chosen = `open Mirage
let main = foreign "Unikernel.Main" (network @-> job)
let () = register "app" [ main $ if_impl Key.is_xen default_network default_network ]
`
    expect(diagnosticsOf(chosen).map((one) => one.code)).not.toContain('MG-SHARED-BRANCH')
  })

  it.each([
    'dev-generic_stackv4',
    'app-nat',
    'app-store',
    'struct-three-netif-group',
    'key-flag',
    'pkg-pin',
    'if-nested',
  ])('leave %s alone', (name) => {
    const codes = diagnosticsOf(caseText(name)).filter((one) => !one.code.startsWith('MG-MIRAGE'))
    expect(codes).toEqual([])
  })
})
