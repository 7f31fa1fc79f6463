// Sentences for a dozen nodes of one configuration, with values from a setting, the environment, an alias and defaults.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Analysis } from '../../../core/analyze/analysis.ts'
import { analyzeDesign } from '../../../core/compile.ts'
import type { Design } from '../../../core/model/design.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { keyShape } from '../../../state/parts/key-shape.ts'
import { whyText, whyWords } from './why-words.ts'

const CONFIG = `open Mirage
let loud = Key.create "loud" Key.Arg.(flag ~stage:\`Configure (info [ "loud" ]))
let port = Key.create "port" Key.Arg.(opt ~stage:\`Configure int 8080 (info [ "p"; "port" ]))
let name = Key.create "name" Key.Arg.(required ~stage:\`Configure string (info [ "name" ]))
let host = Key.create "host" Key.Arg.(opt ~stage:\`Configure (some string) None (info ~env:"HOST" [ "host" ]))
let quick = Key.alias "quick" (Key.Alias.add port (fun f -> if f then Some 1 else None) (Key.Alias.flag (Key.Arg.info [ "quick" ])))
let first = custom_console "first"
let second = custom_console "second"
let third = custom_console "third"
let pick = match_impl (Key.value Key.target) [ (\`Hvt, first); (\`Xen, second) ] ~default:third
let byport = if_impl (Key.map (fun p -> p > 1024) (Key.value port)) first second
let both = if_impl (Key.(pure (fun l p -> l && p > 1024) $ value loud $ value port)) second third
let nested = if_impl (Key.value loud) byport pick
let byname = match_impl (Key.value name) [ (Some "a", first) ] ~default:second
let byhost = match_impl (Key.value host) [ (Some "a", first); (None, second) ] ~default:third
let net = if_impl Key.is_solo5 (netif "service") (netif "tap0")
let stack = generic_stackv4 net
let store = generic_kv_ro "www"
let dep = custom_console "dep"
let alone = custom_console "alone"
let main = foreign ~deps:[ abstract dep; abstract store ] "Unikernel.Main"
  (console @-> console @-> console @-> console @-> stackv4 @-> job)
let () = register ~keys:[ Key.abstract quick ] "x" [ main $ nested $ both $ byname $ byhost $ stack ]
`

let design: Design
const analyses: Record<string, Analysis> = {}

beforeAll(async () => {
  const { parse } = await loadOcamlParser()
  const { catalog } = mirage381.semantics
  const input = { file: 'config.ml', catalog, parser: parse, interfaces: mirage381.interfaces, env: {} }
  const read = readConfigMl({ ...input, text: CONFIG })
  if (read.design === null) throw new Error(JSON.stringify(read.diagnostics))
  design = read.design
  const analyse = (args: readonly string[], env: Readonly<Record<string, string>>): Analysis =>
    analyzeDesign({ design, release: mirage381, revision: 1, args, env })
  analyses['plain'] = analyse(['--name=b'], {})
  analyses['set'] = analyse(['--name=a', '--loud', '--quick'], { HOST: 'b' })
}, 60_000)

describe('why', () => {
  it.each<readonly [string, string, string, string]>([
    ['plain', 'hvt', 'pick', 'On hvt this is Console_solo5: target is hvt and --loud is not given.'],
    ['plain', 'unix', 'byport', 'On unix this is not taken: --loud is not given.'],
    [
      'set',
      'unix',
      'byport',
      'On unix this is Console_unix: target is unix, --loud is given (as set) and --port is 1 (set by another key).',
    ],
    ['set', 'unix', 'pick', 'On unix this is not taken: --loud is given (as set).'],
    ['plain', 'xen', 'nested', 'On xen this is Console_xen: target is xen and --loud is not given.'],
    [
      'plain',
      'unix',
      'both',
      'On unix this is Console_unix: target is unix, --loud is not given and --port is 8080 (its default).',
    ],
    ['plain', 'unix', 'byname', 'On unix this is Console_unix: target is unix and --name is b (as set).'],
    ['plain', 'unix', 'byhost', 'On unix this is Console_unix: target is unix and --host is not given.'],
    ['set', 'hvt', 'byhost', 'On hvt this is Console_solo5: target is hvt and --host is b (from the environment).'],
    ['plain', 'hvt', 'net', 'On hvt this is Netif: target is hvt.'],
    [
      'plain',
      'hvt',
      'stack',
      'On hvt this is static_ipv4_stack: target is hvt, --net is not given and --dhcp is false (its default).',
    ],
    ['plain', 'unix', 'store', 'On unix this is crunch: --kv_ro is crunch (its default).'],
    ['plain', 'genode', 'dep', 'On genode this is Console_solo5: target is genode.'],
    ['plain', 'unix', 'main', 'On unix this is Unikernel.Main.'],
    ['plain', 'unix', 'alone', 'On unix this is not taken.'],
  ])('%s %s %s', (setting, target, node, expected) => {
    const view = analyses[setting]?.targets[target]?.nodes[node]
    if (view === undefined) throw new Error('no such node')
    const isFlag = (key: string): boolean => keyShape(key, design, mirage381.semantics.catalog)?.kind === 'flag'
    expect(whyText(target, whyWords(view, isFlag))).toBe(expected)
  })
})
