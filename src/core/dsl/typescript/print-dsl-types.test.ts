// Types of config.ts, put to TypeScript itself: each kind of wrong wiring that OCaml was measured to refuse is refused with a
// sentence, and what stands beside it and is right compiles.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import { printDslTypes } from './print-dsl-types.ts'
import { compileConfigTs, withImports } from './testing/compile-config-ts.ts'

interface Wiring {
  readonly wrong: string
  /** Part of what TypeScript says. */
  readonly sentence: string
  /** The same, well typed. */
  readonly right: string
}

/** Before every wiring. */
const HEAD = `
const v6 = { addresses: [], netmasks: [], gateways: [] }
const eth = etif(default_network)
const of = <const T extends string>(name: T) => foreign('U.M', arrow(typ(name), job))
void [v6, eth, of]
`

/** The measured cases, by their names; the language of config.ts has no `abstract` that could be forgotten. */
const MEASURED: Readonly<Record<string, Wiring>> = {
  'error-argument': {
    wrong: "register('x', [foreign('U.M', arrow(network, job)).$(netif)])",
    sentence: 'This input takes network, but this is a function: call it with its arguments.',
    right: "register('x', [foreign('U.M', arrow(network, job)).$(netif('0'))])",
  },
  'error-label': {
    wrong: "netif('0', { name: 'a' })",
    sentence: "'name' does not exist in type '{ group?: string",
    right: "netif('0', { group: 'a' })",
  },
  'error-type-apply-non-functor': {
    wrong: 'default_console.$(default_time)',
    sentence: 'There is one input too many: console takes none.',
    right: "foreign('U.M', arrow(time, console)).$(default_time)",
  },
  'error-type-deps-not-abstract': {
    wrong: "foreign('U.M', arrow(time, job), { deps: [console] })",
    sentence:
      'A dependency must be an implementation, but this is a module type: a device or foreign makes an implementation of it.',
    right: "foreign('U.M', arrow(time, job), { deps: [default_console, abstract(default_time)] })",
  },
  'error-type-device': {
    wrong: "foreign('U.M', arrow(time, job)).$(default_console)",
    sentence: 'This input takes time, but this is an implementation of console.',
    right: "foreign('U.M', arrow(console, job)).$(default_console)",
  },
  'error-type-extra': {
    wrong: "foreign('U.M', arrow(time, job)).$(default_time, default_console)",
    sentence: 'There is one input too many: job takes none.',
    right: "foreign('U.M', arrow(time, console, job)).$(default_time).$(default_console)",
  },
  'error-type-fs-kv': {
    wrong: "foreign('U.M', arrow(kv_ro, job)).$(fat_of_files())",
    sentence: 'This input takes kv_ro, but this is an implementation of fs.',
    right: "foreign('U.M', arrow(fs, job)).$(fat_of_files())",
  },
  'error-type-functor-not-applied': {
    wrong: "const s = typ('s')\nforeign('U.M', arrow(s, job)).$(foreign('F.Make', arrow(time, s)))",
    sentence: 'This input takes s, but this is a module that still takes time: apply it with .$(…).',
    right: "const s = typ('s')\nforeign('U.M', arrow(s, job)).$(foreign('F.Make', arrow(time, s)).$(default_time))",
  },
  'error-type-if-branches': {
    wrong: 'if_impl(Key.is_unix, default_console, default_time)',
    sentence: 'The second branch is an implementation of time, but the other one is an implementation of console.',
    right: "foreign('U.M', arrow(console, job)).$(if_impl(Key.is_unix, default_console, custom_console('a')))",
  },
  'error-type-if-condition': {
    wrong: 'if_impl(Key.value(Key.target), default_console, default_console)',
    sentence: 'A condition must be true or false: compare this value with Key.map.',
    right: "if_impl(Key.map((target) => target === 'Unix', Key.value(Key.target)), default_console, default_console)",
  },
  'error-type-ip': {
    wrong: "foreign('U.M', arrow(ipv4, job)).$(create_ipv6(eth, v6))",
    sentence: 'This input takes v4 ip, but this is an implementation of v6 ip.',
    right: "foreign('U.M', arrow(ipv6, job)).$(create_ipv6(eth, v6))",
  },
  'error-type-key-default': {
    wrong: "Key.create('k', Key.Arg.opt(Key.Arg.int, 'x', Key.Arg.info(['k'])))",
    sentence: 'The default must be a number, as the converter of the key says.',
    right: "Key.create('k', Key.Arg.opt(Key.Arg.int, 8, Key.Arg.info(['k'])))",
  },
  'error-type-keys-not-abstract': {
    wrong: "foreign('U.M', arrow(time, job), { keys: [Key.is_unix] })",
    sentence: 'Only keys are listed here, but this is a value over keys',
    right:
      "const k = Key.create('k', Key.Arg.flag(Key.Arg.info(['k'])))\nforeign('U.M', arrow(time, job), { keys: [k, Key.abstract(k), Key.target] })",
  },
  'error-type-kv': {
    wrong: "foreign('U.M', arrow(kv_ro, job)).$(kv_rw_mem())",
    sentence: 'This input takes kv_ro, but this is an implementation of kv_rw.',
    right: "foreign('U.M', arrow(kv_rw, job)).$(kv_rw_mem())",
  },
  'error-type-match': {
    wrong: "match_impl(Key.value(Key.target), [['unix', default_console]], { default: default_console })",
    sentence: 'The value is never this: look at the words that it can be.',
    right: "match_impl(Key.value(Key.target), [['Unix', default_console]], { default: default_console })",
  },
  'error-type-missing': {
    wrong: "register('x', [foreign('U.M', arrow(time, console, job)).$(default_time)])",
    sentence: 'Only jobs are registered, but this is a module that still takes console: apply it with .$(…).',
    right: "register('x', [foreign('U.M', arrow(time, console, job)).$(default_time, default_console)])",
  },
  'error-type-not-job': {
    wrong: "register('x', [default_console])",
    sentence: 'Only jobs are registered, but this is an implementation of console.',
    right: "register('x', [noop])",
  },
  'error-type-order': {
    wrong: "foreign('U.M', arrow(time, console, job)).$(default_console, default_time)",
    sentence: 'This input takes time, but this is an implementation of console.',
    right: "foreign('U.M', arrow(time, console, job)).$(default_time, default_console)",
  },
  'error-type-reporter-job': {
    wrong: "register('x', [default_reporter({ level: 'Debug' }), noop])",
    sentence: 'Only jobs are registered, but this is an implementation of reporter.',
    right: "register('x', [noop], { reporter: default_reporter({ level: 'Debug' }) })",
  },
  'error-type-tracing-job': {
    wrong: "register('x', [mprof_trace({ size: 99 }), noop])",
    sentence: 'Only jobs are registered, but this is an implementation of tracing.',
    right: "register('x', [noop], { tracing: mprof_trace({ size: 99 }) })",
  },
  'error-type-udp': {
    wrong: "foreign('U.M', arrow(udpv4, job)).$(direct_udp(create_ipv6(eth, v6)))",
    sentence: 'This input takes v4 udp, but this is an implementation of v6 udp.',
    right:
      "foreign('U.M', arrow(udpv4, udpv6, job)).$(direct_udp(create_ipv4(eth, arp(eth))), direct_udp(create_ipv6(eth, v6)))",
  },
  'error-unbound-device': {
    wrong: 'default_konsole',
    sentence: "Cannot find name 'default_konsole'",
    right: 'default_console',
  },
  'error-unbound-type': {
    wrong: 'arrow(consol, job)',
    sentence: "Cannot find name 'consol'",
    right: 'arrow(console, job)',
  },
}

/** More that a slip can be. */
const FURTHER: Readonly<Record<string, Wiring>> = {
  'a key as a condition': {
    wrong: "if_impl(Key.create('k', Key.Arg.flag(Key.Arg.info(['k']))), noop, noop)",
    sentence: 'but this is a key: Key.value(key) is its value.',
    right: "if_impl(Key.value(Key.create('k', Key.Arg.flag(Key.Arg.info(['k'])))), noop, noop)",
  },
  'a case of another type': {
    wrong: "match_impl(Key.value(Key.target), [['Unix', default_time]], { default: default_console })",
    sentence: 'This case is an implementation of time, but the default is an implementation of console.',
    right:
      "match_impl(Key.value(Key.target), [['Unix', default_console], ['Xen', custom_console('x')]], { default: default_console })",
  },
  'a wrong converter in a device': {
    wrong: "generic_kv_ro('www', { key: Key.value(Key.target) })",
    sentence: 'is not assignable to type \'Value<"Archive" | "Crunch" | "Direct" | "Fat">\'',
    right: "generic_kv_ro('www', { key: Key.value(Key.kv_ro()) })",
  },
  'a stack where a network is expected': {
    wrong: "of('x').$(typ('x'))",
    sentence: 'This input takes x, but this is a module type: a device or foreign makes an implementation of it.',
    right: "of('x').$(foreign('X', typ('x')))",
  },
  'tcp of the other version': {
    wrong: "foreign('U.M', arrow(tcpv4, job)).$(direct_tcp(create_ipv6(eth, v6)))",
    sentence: 'This input takes v4 tcp, but this is an implementation of v6 tcp.',
    right: "foreign('U.M', arrow(tcpv6, job)).$(direct_tcp(create_ipv6(eth, v6)))",
  },
  'a device of a class': {
    wrong:
      "class Screen extends base_configurable { name = 'screen'; module_name = 'Screen'; ty = time }\nforeign('M', arrow(console, job)).$(impl(new Screen()))",
    sentence: 'This input takes console, but this is an implementation of time.',
    right: `class Screen extends base_configurable {
  name = 'screen'
  module_name = 'Screen'
  ty() { return console }
  get packages() { return [package_('screen')] }
  connect(info: Info, modname: string, [a = '()']: readonly string[]) { return \`\${modname}.\${Info.name(info)} \${a} \${Key.eval(Info.context(info), Key.is_unix)}\` }
}
const type = arrow(console, job)
class Main extends foreign<typeof type> { constructor(readonly title: string) { super('Main', type) } }
foreign('M', arrow(console, job)).$(impl(new Screen()))
impl(new Main('x')).$(default_console)
impl({ name: 'a', module_name: 'A', ty: job, connect: (info, modname, args) => \`\${info.name} \${modname} \${args.join(' ')}\` })`,
  },
  'a class over foreign that says its type': {
    wrong:
      "const type = arrow(console, job)\nclass Main extends foreign<typeof type> { constructor() { super('Main', type) } }\nimpl(new Main()).$(default_time)",
    sentence: 'This input takes console, but this is an implementation of time.',
    right:
      "const type = arrow(console, job)\nclass Main extends foreign<typeof type> { constructor() { super('Main', type) } }\nimpl(new Main()).$(default_console)",
  },
  'a class over foreign that says no type': {
    wrong: "class Main extends foreign { constructor() { super('Main', arrow(console, job)) } }",
    sentence: 'A class must say its module type: give the type a name',
    right: "class Main extends foreign<typeof job> { constructor() { super('Main', job) } }",
  },
  'a class over foreign that gives another type than it says': {
    wrong: "class Main extends foreign<typeof job> { constructor() { super('Main', arrow(console, job)) } }",
    sentence: 'Functor',
    right: "class Main extends foreign<typeof job> { constructor() { super('Main', job) } }",
  },
  'a name that is forgotten': {
    wrong: "impl({ name: 'a', ty: job })",
    sentence: "'module_name' is missing",
    right: "impl({ name: 'a', module_name: 'A', ty: job })",
  },
  'a loop over modules': {
    wrong: "const jobs = ['a', 'b'].map((name) => foreign(name, arrow(time, job)))\nregister('x', jobs)",
    sentence: 'a module that still takes time: apply it with .$(…).',
    right:
      "const jobs = ['a', 'b'].map((name) => foreign(name, arrow(time, job)).$(default_time))\nregister('x', jobs)",
  },
  'a table of implementations': {
    wrong: "const t = ImplTbl.create<number>(7)\nImplTbl.add(t, default_console, 'x')",
    sentence: "'string' is not assignable to parameter of type 'number'",
    right:
      "const t = ImplTbl.create<number>(7)\nImplTbl.add(t, default_console, 1)\nconst n: number = ImplTbl.find(t, default_console) + hash(default_console)\nvoid [n, equal(noop, noop), getenv_opt('A') ?? getenv('B')]",
  },
}

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const declarations = printDslTypes(catalog)
const all = { ...MEASURED, ...FURTHER }
const names = Object.keys(all)
const texts = Object.entries(all).flatMap(([, { wrong, right }], index): readonly (readonly [string, string])[] => [
  [`wrong${index}`, withImports(declarations, `${HEAD}${wrong}\n`)],
  [`right${index}`, withImports(declarations, `${HEAD}${right}\n`)],
])

describe('types of config.ts', () => {
  const complaints = compileConfigTs(declarations, Object.fromEntries(texts))

  test('the declarations compile', () => {
    expect(complaints.get('morgana') ?? complaints.get('compiler') ?? []).toEqual([])
  })

  test('no measured error of types is left out', () => {
    const measured = readdirSync(folder).filter((file) => {
      const { runs }: { runs: readonly { error?: { kind: string; message: string } }[] } = JSON.parse(
        readFileSync(new URL(file, folder), 'utf8'),
      )
      return runs.some(({ error }) => error?.kind === 'compile' && !error.message.includes('Syntax error'))
    })
    expect(Object.keys(MEASURED).toSorted()).toEqual(measured.map((file) => file.replace('.json', '')).toSorted())
  })

  test.each(names)('%s', (name) => {
    const index = names.indexOf(name)
    expect(complaints.get(`wrong${index}`)?.join('\n') ?? '').toContain(all[name]?.sentence)
    expect(complaints.get(`right${index}`) ?? []).toEqual([])
  })
})
