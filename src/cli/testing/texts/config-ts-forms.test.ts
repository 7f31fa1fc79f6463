// config.ts written by hand, beside the config.ml that says the same: classes, methods, loops, helpers, tables, the environment;
// and where what is wrong is said to be.

import { describe, expect, test } from 'vitest'
import { generateTargets } from '../../../core/compile.ts'
import { compileConfigTs } from '../../../core/dsl/typescript/testing/compile-config-ts.ts'
import type { Design } from '../../../core/model/design.ts'
import { languageTypes } from '../../../releases/mirage-3.8.1/dsl.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'

const { catalog } = mirage381.semantics
const { printConfigTs } = mirage381.files

interface Pair {
  readonly ml: string
  readonly ts: string
  readonly env?: Readonly<Record<string, string>>
}

const PAIRS: Readonly<Record<string, Pair>> = {
  'a class over base_configurable': {
    ml: `open Mirage
let port = Key.(create "port" Arg.(opt int 80 (info [ "port" ])))
type screen = Screen
let screen = typ Screen
let dev = impl @@ object
  inherit base_configurable
  method ty = time @-> screen
  method name = "screen"
  method module_name = "Screen.Make"
  method! keys = [ Key.abstract port ]
  method! deps = [ abstract default_console ]
  method! packages = Key.match_ Key.(value target) @@ function
    | \`Unix | \`MacOSX -> [ package ~min:"1.0" "screen-unix" ]
    | _ -> [ package "screen" ]
  method! connect i m args = match args with
    | [ time; console ] -> Fmt.str "%s.connect %S %s %s %a" m (Info.name i) time console Key.serialize_call (Key.abstract port)
    | _ -> assert false
end
let () = register "shop" [ foreign "U.M" (screen @-> job) $ (dev $ default_time) ]`,
    ts: `import { arrow, base_configurable, default_console, default_time, foreign, impl, Info, job, Key, package_, quote, register, time, typ } from './morgana/index.js'
const port = Key.create('port', Key.Arg.opt(Key.Arg.int, 80, Key.Arg.info(['port'])))
const screen = typ('screen')
class Device extends base_configurable {
  name = 'screen'
  module_name = 'Screen.Make'
  ty = arrow(time, screen)
  keys() { return [port] }
  get deps() { return [default_console] }
  packages = Key.match_(Key.value(Key.target), (target) => {
    switch (target) {
      case 'Unix':
      case 'MacOSX':
        return [package_('screen-unix', { min: '1.0' })]
      default:
        return [package_('screen')]
    }
  })
  connect(info: Info, modname: string, [clock, console]: readonly string[]) {
    return \`\${modname}.connect \${quote(Info.name(info))} \${clock} \${console} \${Key.serialize_call(port)}\`
  }
}
const device = impl(new Device())
register('shop', [foreign('U.M', arrow(screen, job)).$(device.$(default_time))])`,
  },
  'a class over foreign': {
    ml: `open Mirage
let main = impl @@ object
  inherit [_] foreign "Unikernel.Main" (console @-> job)
  method! packages = Key.(if_ is_xen) [ package ~sublibs:[ "xen" ] "vchan" ] [ package ~sublibs:[ "lwt" ] "vchan" ]
end
let () = register "vchan" [ main $ default_console ]`,
    ts: `import { arrow, console, default_console, foreign, impl, job, Key, package_, register } from './morgana/index.js'
const type = arrow(console, job)
class Main extends foreign<typeof type> {
  constructor() { super('Unikernel.Main', type) }
  packages() {
    const vchan = (sub: string) => [package_('vchan', { sublibs: [sub] })]
    return Key.if_(Key.is_xen, vchan('xen'), vchan('lwt'))
  }
}
register('vchan', [impl(new Main()).$(default_console)])`,
  },
  'a class with parameters, and actions': {
    ml: `open Mirage
let picky name wanted = impl @@ object (self)
  inherit base_configurable
  method ty = job
  method name = name
  method module_name = String.capitalize_ascii name
  method! configure i =
    match Key.(eval (Info.context i) (value target)) with
    | \`Unix -> Error (\`Msg (Fmt.str "%s: not here" name))
    | _ -> Bos.OS.File.write (Fpath.v (wanted ^ ".txt")) "hello"
  method! clean _ = Bos.OS.File.delete (Fpath.v (wanted ^ ".txt"))
  method! connect _ m _ = m ^ ".start \\"" ^ wanted ^ "\\""
end
let () = register "x" [ picky "first" "a"; picky "second" "b" ]`,
    ts: `import { base_configurable, impl, Info, job, Key, register } from './morgana/index.js'
class Picky extends base_configurable {
  ty = job
  constructor(readonly name: string, readonly wanted: string) { super() }
  get module_name() { return this.name.charAt(0).toUpperCase() + this.name.slice(1) }
  file() { return \`\${this.wanted}.txt\` }
  configure(info: Info) {
    if (Key.eval(Info.context(info), Key.value(Key.target)) === 'Unix') return { error: \`\${this.name}: not here\` }
    return { write: [this.file(), 'hello'] as const }
  }
  clean() { return { remove: this.file() } }
  connect(_info: Info, modname: string) { return modname + '.start "' + this.wanted + '"' }
}
const jobs = [['first', 'a'], ['second', 'b']].map(([name = '', wanted = '']) => impl(new Picky(name, wanted)))
register('x', jobs)`,
  },
  'loops and helpers': {
    ml: `open Mirage
let lan = Key.(create "lan" Arg.(opt string "a" (info [ "lan" ])))
let net n = if_impl Key.(map (fun l -> l = n) (value lan)) (netif ~group:n n) (netif n)
let main = foreign "U.M" (network @-> network @-> job)
let () = register "x" [ main $ net "a" $ net "b" ]`,
    ts: `import { arrow, foreign, if_impl, job, Key, netif, network, register } from './morgana/index.js'
const lan = Key.create('lan', Key.Arg.opt(Key.Arg.string, 'a', Key.Arg.info(['lan'])))
function net(name: string) {
  const isWanted = Key.map((value) => value === name, Key.value(lan))
  return if_impl(isWanted, netif(name, { group: name }), netif(name))
}
let main: any = foreign('U.M', arrow(network, network, job))
for (const name of ['a', 'b']) main = main.$(net(name))
register('x', [main])`,
  },
  'tables of implementations, equality': {
    ml: `open Mirage
let main = foreign "U.M" (block @-> block @-> job)
let () = register "x" [ main $ ramdisk "a" $ block_of_file "c" ]`,
    ts: `import { arrow, block, block_of_file, equal, foreign, hash, ImplTbl, job, ramdisk, register } from './morgana/index.js'
const seen = ImplTbl.create<string>(7)
ImplTbl.add(seen, ramdisk('a'), 'a')
ImplTbl.add(seen, ramdisk('a'), 'b')
const first = ImplTbl.find(seen, ramdisk('a')) === 'b' && ImplTbl.length(seen) === 2 && !ImplTbl.mem(seen, ramdisk('b'))
const same = hash(ramdisk('a')) === hash(ramdisk('a')) && equal(ramdisk('a'), ramdisk('a')) && !equal(ramdisk('a'), ramdisk('b'))
ImplTbl.remove(seen, ramdisk('a'))
const word = first && same && ImplTbl.fold((_, value, all) => all + value, seen, '') === 'a' ? 'a' : 'wrong'
register('x', [foreign('U.M', arrow(block, block, job)).$(ramdisk(word), block_of_file('c'))])`,
  },
  'the environment': {
    ml: `open Mirage
let name = try Sys.getenv "NAME" with Not_found -> "none"
let other = Option.value (Sys.getenv_opt "OTHER") ~default:"d"
let () = register name [ foreign other job ]`,
    ts: `import { foreign, getenv, getenv_opt, job, register } from './morgana/index.js'
const name = getenv('NAME')
register(name, [foreign(getenv_opt('OTHER') ?? 'd', job)])`,
    env: { NAME: 'given' },
  },
  'functions among values': {
    ml: `open Mirage
let a = Key.(create "a" Arg.(flag (info [ "a" ])))
let b = Key.(create "b" Arg.(opt int 1 (info [ "b" ])))
let v = Key.(pure (fun a b -> a && b > 3) $ value a $ value b)
let () = register "x" [ foreign "U.M" (block @-> job) $ if_impl v (ramdisk "a") (ramdisk "b") ]`,
    ts: `import { arrow, block, foreign, if_impl, job, Key, ramdisk, register } from './morgana/index.js'
const a = Key.create('a', Key.Arg.flag(Key.Arg.info(['a'])))
const b = Key.create('b', Key.Arg.opt(Key.Arg.int, 1, Key.Arg.info(['b'])))
const v = Key.$(Key.$(Key.pure((x: boolean) => (y: number) => x && y > 3), Key.value(a)), Key.value(b))
register('x', [foreign('U.M', arrow(block, job)).$(if_impl(v, ramdisk('a'), ramdisk('b')))])`,
  },
}

function outcomes(design: Design): readonly string[] {
  const requests = ['unix', 'xen', 'hvt', 'qubes'].map((target) => ({ target, args: [], env: {}, outline: true }))
  return generateTargets(design, mirage381, requests).map((result) =>
    'error' in result
      ? `refused: ${result.error.message}`
      : JSON.stringify(result.generated.facts).replaceAll(/\d+/g, '#'),
  )
}

describe('the same unikernel', () => {
  test.each(Object.entries(PAIRS))('%s', async (_, { ml, ts, env = {} }) => {
    const wanted = await readMl(ml, 'config.ml', env)
    expect(wanted.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const found = await readTs(ts, 'config.ts', env)
    expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    if (wanted.design === null || found.design === null) throw new Error('no design')
    expect(outcomes(found.design)).toEqual(outcomes(wanted.design))
    // Printed, it is plain calls that say the same again.
    const printed = printConfigTs(found.design, catalog).text
    const again = await readTs(printed, 'config.ts', {})
    if (again.design === null) throw new Error(`${printed}\n${JSON.stringify(again.diagnostics)}`)
    expect([printed, ...outcomes(again.design)]).toEqual([printed, ...outcomes(wanted.design)])
    expect(printConfigTs(again.design, catalog).text).toBe(printed)
    expect({ ...again.design.logic, text: [] }).toEqual({ ...found.design.logic, text: [] })
  })

  test('all of them are well typed, written and printed', async () => {
    const texts: Record<string, string> = {}
    for (const [index, { ts, env = {} }] of Object.values(PAIRS).entries()) {
      texts[`written${index}`] = ts
      const { design } = await readTs(ts, 'config.ts', env)
      if (design !== null) texts[`printed${index}`] = printConfigTs(design, catalog).text
    }
    expect([...compileConfigTs(languageTypes(), texts)]).toEqual([])
  })
})

describe('comments', () => {
  test('stay apart, and stay where they are', async () => {
    const text = `// a shop
// of ours

// first
import { foreign, job, register } from './morgana/index.js'
/* a block
   of two lines */
const main = foreign('M', job) // behind
// a // inside, and */ too
register('x', [main])
// last
`
    const comments = (design: Design | null) =>
      design?.logic.text.flatMap((item) =>
        item.kind === 'comment' ? [item.text] : item.kind === 'opaque' ? [] : [item.kind],
      )
    const { design } = await readTs(text, 'config.ts', {})
    expect(comments(design)).toEqual([
      'a shop\nof ours',
      'first',
      'a block\nof two lines',
      'node',
      'behind',
      'a // inside, and */ too',
      'register',
      'last',
    ])
    if (design === null) throw new Error('no design')
    const printed = printConfigTs(design, catalog).text
    const again = await readTs(printed, 'config.ts', {})
    expect(comments(again.design)).toEqual(comments(design))
    const ml = mirage381.files.printConfigMl(design, catalog).text
    const fromMl = await readMl(ml, 'config.ml', {})
    expect(comments(fromMl.design)).toEqual(comments(design))
  })
})

describe('places', () => {
  const IMPORT = `import { arrow, block, console, default_console, default_network, etif, foreign, getenv, if_impl, impl, base_configurable, job, Key, netif, network, noop, ramdisk, register, time } from './morgana/index.js'`

  test.each<readonly [text: string, line: number, column: number, words: RegExp]>([
    ["const a: number = 1; etif('x')", 2, 21, /network.*of etif/],
    ['const f = (x: any): unknown =>\n  [etif(x as never)]\nf(default_network); f(1)', 3, 3, /etif/],
    ["register('x', [\n  foreign('M', job),\n  netif('0', { grupp: 'a' } as object)])", 4, 2, /grupp/],
    ["const m = foreign('M', arrow(network, job))\nm.$(default_network,\n  'x' as never)", 3, 0, /argument of \$/],
    ["getenv('HOME')", 2, 0, /HOME/],
    [
      "new (class extends base_configurable {})(); impl(new (class extends base_configurable { ty = job; name = 'x' })())",
      2,
      44,
      /module_name/,
    ],
    ['if (true) {\n    if_impl(Key.target as never, noop, noop)\n}', 3, 4, /Key\.value\(key\)/],
    ["Key.create('k', Key.Arg.opt(Key.Arg.int, 'x' as never, Key.Arg.info(['k'])))", 2, 16, /default of a key/],
    ["const text = `${'a'}`; ramdisk(1 as never)", 2, 23, /ramdisk/],
  ])('%s', async (text, line, column, words) => {
    const { diagnostics } = await readTs(`${IMPORT}\n${text}`, 'config.ts', {})
    expect(diagnostics[0]?.at).toMatchObject({ line, column })
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toMatch(words)
  })

  test('parts without a name have places too', async () => {
    const text = `${IMPORT}
const main: unknown = foreign('M', arrow(block, console, job)).$(
  if_impl(Key.is_unix, ramdisk('a'), ramdisk('b')),
  default_console)
register('x', [main as never])
`
    const { design, spans } = await readTs(text, 'config.ts', {})
    const ids = Object.keys(design?.logic.nodes ?? {})
    expect(ids.filter((id) => spans[id] === undefined)).toEqual([])
    expect(spans['if_impl'] ?? spans[ids.find((id) => id.startsWith('if')) ?? '']).toMatchObject({
      line: 3,
      column: 2,
      endLine: 3,
      endColumn: 50,
    })
    expect(spans['default_console']).toMatchObject({ line: 4, column: 2, endColumn: 17 })
    expect(spans['main'] ?? spans['m']).toMatchObject({ line: 2, column: 0 })
  })
})
