import { test } from 'vitest'
import { createRecorder } from '../dsl/recorder.ts'
import { createMachine, initialScope } from './evaluate/create-machine.ts'
import { loadOcamlParser } from '../../parsers/ocaml/load-node.ts'
import { readConfigMl } from './read-config-ml.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { keyNames } from './evaluate/modules/key.ts'
import { mirageNames } from './evaluate/modules/mirage.ts'
import { stdlibNames } from './evaluate/modules/stdlib.ts'
import { listNames } from './evaluate/modules/list.ts'
import { Session } from 'node:inspector'
test('x', async () => {
  const parser = await loadOcamlParser()
  const text = 'open Mirage\nlet stack = generic_stackv4 default_network\nlet main = foreign "U.M" (stackv4 @-> job)\nlet () = register "x" [ main $ stack ]'
  const file = parser.parse(text)
  const catalog = mirage381.semantics.catalog
  const run = (name: string, f: () => void) => { for (let i = 0; i < 100; i++) f(); const c = process.cpuUsage(); for (let i = 0; i < 300; i++) f(); const d = process.cpuUsage(c); console.log(name, (d.user / 300).toFixed(0), 'us') }
  const m = () => createMachine({ recorder: createRecorder(catalog), file: 'c', env: {}, locate: () => undefined })
  run('machine', m)
  const mm = m()
  run('scope', () => initialScope(mm))
  run('key', () => keyNames(mm))
  run('mirage', () => mirageNames(mm))
  run('std', () => stdlibNames())
  run('list', () => listNames())
  run('read', () => readConfigMl({ text, file: 'config.ml', catalog, parser: () => file, env: {} }))
}, 60000)
