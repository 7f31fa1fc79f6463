// Repairs of cautions and of checks: applied, the problem that offered them is gone, and undo is the design that it was.

import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { analyzeDesign } from '../../../core/compile.ts'
import { applyCommand } from '../../../core/edit/apply.ts'
import type { Command } from '../../../core/edit/command.ts'
import type { Design } from '../../../core/model/design.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../release.ts'

const { catalog } = mirage381.semantics
let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

function designOf(text: string): Design {
  const { design } = readConfigMl({ text, file: 'config.ml', catalog, parser: parse, env: {} })
  if (design === null) throw new Error('the configuration was refused')
  return design
}

function measured(name: string): string {
  const file = new URL(`../../../../fixtures/conformance/cases/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { config: string }).config
}

function found(design: Design, code: string): readonly Diagnostic[] {
  const { diagnostics } = analyzeDesign({ design, release: mirage381, revision: 1, args: [], env: {} })
  return diagnostics.filter((one) => one.code === code)
}

const SHARED = `open Mirage
let f = foreign "Wrap.Make" (ethernet @-> ethernet)
let x = etif default_network
let e = if_impl Key.is_unix x (f $ x)
let main = foreign "Unikernel.Main" (ethernet @-> job)
let () = register "app" [ main $ e ]
`

const TWICE = `open Mirage
let a = Key.create "alpha" Key.Arg.(opt int 1 (info [ "port" ]))
let b = Key.create "beta" Key.Arg.(opt int 2 (info [ "port" ]))
let main = foreign ~keys:[ Key.abstract a; Key.abstract b ] "Unikernel.Main" job
let () = register "app" [ main ]
`

it.each([
  ['MG-SHARED-BRANCH', SHARED, 'Make `x` a dependency of `main`, whose `start` takes it last'],
  ['MG-OPTION-OWN', measured('key-option-builtin-color'), null],
  ['MG-OPTION-CLASH', TWICE, 'Call the option of `beta` `--beta`'],
  ['MG-OPTION-CLASH', measured('struct-two-netif'), null],
])('%s', (code, text, title) => {
  const design = designOf(text)
  const [first] = found(design, code)
  const fix = first?.fix
  expect(fix).toBeDefined()
  if (title !== null) expect(fix?.title).toBe(title)
  // A fix's commands are those of core/edit.
  const commands = (fix?.commands ?? []) as readonly Command[]
  const after = applyCommand(design, { type: 'batch', title: fix?.title ?? '', commands }, catalog)
  expect(after).not.toEqual(design)
  expect(found(after, code)).toEqual([])
})

it.each([
  ['generic_kv_ro', 'dir', { kind: 'string', value: 'node' }],
  ['socket_tcpv4', 'address', { kind: 'constructor', name: 'None' }],
  ['mprof_trace', 'size', null],
])('what %s lacks is offered where a value does no harm', (device, argument, value) => {
  const node = { kind: 'device', binding: 'node', device, arguments: {} } as const
  const design = applyCommand(
    designOf(SHARED),
    { type: 'node.add', id: 'node', node, position: { x: 0, y: 0 } },
    catalog,
  )
  const missing = found(design, 'MG-ARGUMENT-MISSING').find(
    ({ at }) => at !== null && 'port' in at && at.port === argument,
  )
  expect(missing).toBeDefined()
  if (value === null) expect(missing?.fix).toBeUndefined()
  else
    expect(missing?.fix?.commands).toEqual([
      { type: 'argument.set', id: 'node', argument, value: { kind: 'constant', value } },
    ])
})
