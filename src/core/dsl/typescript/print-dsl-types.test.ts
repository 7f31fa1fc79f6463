// Types of config.ts, put to TypeScript itself: right wiring compiles, each kind of wrong wiring is a sentence.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import { printDslTypes } from './print-dsl-types.ts'

const IMPORT = `import { Key, arp, arrow, console, create_ipv4, create_ipv6, default_console, default_network, default_time, direct_udp, etif, foreign, if_impl, ipv4, job, kv_ro, kv_rw_mem, match_impl, mprof_trace, network, register, time, typ, udpv4 } from './morgana/index.js'
void [Key, arp, arrow, console, create_ipv4, create_ipv6, default_console, default_network, default_time, direct_udp, etif, foreign, if_impl, ipv4, job, kv_ro, kv_rw_mem, match_impl, mprof_trace, network, register, time, typ, udpv4]
`

const RIGHT = `
const port = Key.create('port', Key.Arg.opt(Key.Arg.int, 80, Key.Arg.info(['port'])))
const store = typ('store')
const eth = etif(default_network)
const main = foreign('M', arrow(network, udpv4, store, job), { keys: [port] })
const memory = foreign('Store', arrow(time, store))
const high = Key.map((value, unix) => unix && value > 1024, Key.value(port), Key.is_unix)
const out = if_impl(high, default_console, default_console())
register('x', [main.$(default_network, direct_udp(create_ipv4(eth, arp(eth))), memory.$(default_time)), foreign('C', arrow(console, job)).$(out)])
`

const WRONG: readonly (readonly [text: string, sentence: string])[] = [
  [
    "foreign('M', arrow(time, job)).$(default_console)",
    'This input takes time, but this is an implementation of console.',
  ],
  ["foreign('M', arrow(kv_ro, job)).$(kv_rw_mem())", 'This input takes kv_ro, but this is an implementation of kv_rw.'],
  [
    "foreign('M', arrow(ipv4, job)).$(create_ipv6(etif(default_network), { addresses: [], netmasks: [], gateways: [] }))",
    'This input takes v4 ip, but this is an implementation of v6 ip.',
  ],
  ["foreign('M', arrow(time, job)).$(default_time, default_console)", 'There is one input too many: job takes none.'],
  [
    "register('x', [foreign('M', arrow(time, console, job)).$(default_time)])",
    "'Impl<Functor<console, job>>' is not assignable to type 'Impl<job>'",
  ],
  ["register('x', [default_console])", "is not assignable to type 'Impl<job>'"],
  ["register('x', [mprof_trace({ size: 1 })])", "'Impl<tracing>' is not assignable to type 'Impl<job>'"],
  [
    'if_impl(Key.is_unix, default_console, default_time)',
    "is not assignable to parameter of type 'Impl<NoInfer<console>>'",
  ],
  [
    'if_impl(Key.value(Key.target), default_console, default_console)',
    "is not assignable to parameter of type 'Value<boolean>'",
  ],
  [
    "match_impl(Key.value(Key.target), [['unix', default_console]], { default: default_console })",
    `Type '"unix"' is not assignable`,
  ],
  ["Key.Arg.opt(Key.Arg.int, 'x', Key.Arg.info(['k']))", "'string' is not assignable to parameter of type 'number'"],
  [
    "foreign('M', arrow(time, job), { keys: [Key.is_unix] })",
    "missing in type 'Value<boolean>' but required in type 'Key<any>'",
  ],
  ['default_konsole', "Cannot find name 'default_konsole'"],
]

test('TypeScript refuses what OCaml refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsl-types-'))
  try {
    mkdirSync(join(folder, 'morgana'))
    writeFileSync(join(folder, 'morgana/index.d.ts'), printDslTypes(catalog))
    writeFileSync(join(folder, 'right.ts'), IMPORT + RIGHT)
    for (const [index, [text]] of WRONG.entries()) writeFileSync(join(folder, `wrong${index}.ts`), `${IMPORT}${text}\n`)
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
      types: [],
      lib: ['es2022'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
    const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url))
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
      cwd: folder,
    })
    const complaints = stdout.split(/\n(?=\S)/)
    expect(complaints.filter((complaint) => /^(right|morgana)/.test(complaint))).toEqual([])
    for (const [index, [text, sentence]] of WRONG.entries()) {
      const own = complaints.filter((complaint) => complaint.startsWith(`wrong${index}.ts`)).join('\n')
      expect({ text, own }).toEqual({ text, own: expect.stringContaining(sentence) })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
