// Names of the language that few configurations use, beside the config.ml that says the same, and printed and read again in both.

import { describe, expect, test } from 'vitest'
import { generateTargets } from '../../../core/compile.ts'
import { compileConfigTs } from '../../../core/dsl/typescript/testing/compile-config-ts.ts'
import type { Design } from '../../../core/model/design.ts'
import { languageTypes } from '../../../releases/mirage-3.8.1/dsl.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'
import { withoutSources } from '../without-sources.ts'

const { catalog } = mirage381.semantics

async function designOf(read: typeof readMl, text: string): Promise<Design> {
  const { design, diagnostics } = await read(text, 'config', {})
  if (design === null) throw new Error(JSON.stringify(diagnostics))
  return design
}

/** The connect code of a device on hvt. */
function connectOf(design: Design, base: string, args: readonly string[]): string {
  const [result] = generateTargets(design, mirage381, [{ target: 'hvt', args, env: {}, root: '.' }])
  if (result === undefined || !('generated' in result)) throw new Error(JSON.stringify(result))
  return result.generated.facts.main.devices.find((one) => one.base === base)?.connect ?? 'no such device'
}

const INFO_ML = `open Mirage
type screen = Screen
let screen = typ Screen
let dev = impl @@ object
  inherit base_configurable
  method ty = screen
  method name = "screen"
  method module_name = "Screen"
  method! connect i m _ =
    let other = Info.with_output i (Info.name i ^ ".img") in
    Fmt.str "%s.connect %S %S %S" m
      (match Info.output i with Some o -> o | None -> "main")
      (match Info.output other with Some o -> o | None -> "main")
      (Info.name other)
end
let () = register "shop" [ foreign "U.M" (screen @-> job) $ dev ]`

const INFO_TS = `import { arrow, foreign, impl, Info, job, quote, register, typ } from './morgana/index.js'
const screen = typ('screen')
const dev = impl({
  name: 'screen',
  module_name: 'Screen',
  ty: screen,
  connect: (info, m) => {
    const other = Info.with_output(info, Info.name(info) + '.img')
    return \`\${m}.connect \${quote(Info.output(info) ?? 'main')} \${quote(Info.output(other) ?? 'main')} \${quote(Info.name(other))}\`
  },
})
register('shop', [foreign('U.M', arrow(screen, job)).$(dev)])
`

describe('Info.output', () => {
  test('compiles', () => {
    expect([...compileConfigTs(languageTypes(), { info: INFO_TS })]).toEqual([])
  })

  test.each([
    [[], 'Screen.connect "main" "shop.img" "shop"'],
    [['-o', 'kernel'], 'Screen.connect "kernel" "shop.img" "shop"'],
  ])('is what the command line says: %j', async (args, connect) => {
    const { printConfigMl, printConfigTs } = mirage381.files
    for (const design of [await designOf(readMl, INFO_ML), await designOf(readTs, INFO_TS)]) {
      const ml = await designOf(readMl, printConfigMl(design, catalog).text)
      const ts = await designOf(readTs, printConfigTs(design, catalog).text)
      for (const one of [design, ml, ts]) expect(connectOf(one, 'screen', args)).toBe(connect)
    }
  })
})

const SETS = `import { foreign, job, Key, register } from './morgana/index.js'
const key = (name: string) => Key.create(name, Key.Arg.flag(Key.Arg.info([name])))
const [b, a, c] = [key('b'), key('a'), key('c')]
const { Set } = Key
const all = Set.of_list([b, a, c])
const names = (set: typeof all) => Set.elements(set).map(Key.name).join('')
const visited: string[] = []
Set.iter((one) => { visited.push(Key.name(one)) }, all)
const [first, others] = Set.partition((one) => Key.name(one) < 'b', all)
const seen = [
  names(all), visited.join(''), Key.name(Set.min_elt(all)), Key.name(Set.max_elt(all)), Key.name(Set.choose(all)),
  names(first), names(others), names(Set.filter((one) => Key.name(one) !== 'b', all)), names(Set.map(() => c, all)),
  Set.fold((one, text) => text + Key.name(one), all, '-'), Set.for_all((one) => Key.name(one) < 'c', all), Set.exists((one) => Key.name(one) === 'c', all),
  Set.equal(all, Set.of_list([c, b, a])), Set.subset(first, all), Set.subset(all, first), Set.compare(first, all), Set.compare(others, all), Set.compare(all, all),
]
register(seen.join(' '), [foreign('M', job, { keys: [a, b, c] })])
`

const CONTEXT = `import { foreign, job, Key, register } from './morgana/index.js'
const term = Key.context(Key.Set.singleton(Key.target), { with_required: true, stage: 'Configure' })
register('shop', [foreign('M', job)])
`

describe('statements that the other language cannot say', () => {
  const ML = `open Mirage

let shout s =
  if s = "" then "nobody"
  else s ^ "! (* */ *)" (* loud *)

(* the port *)
let name = shout "shop"

let () = register name [ foreign "M" job ]
`
  const TS = `import { foreign, job, register } from './morgana/index.js'

const shout = (s: string): string => s === "" ? 'no"body' : s + '|ts} (* '

register(shout('shop'), [foreign('M', job)])
`

  test('config.ml comes back from config.ts', async () => {
    const { printConfigMl, printConfigTs } = mirage381.files
    const design = await designOf(readMl, ML)
    const script = printConfigTs(design, catalog).text
    expect([...compileConfigTs(languageTypes(), { script })]).toEqual([])
    const again = await designOf(readTs, script)
    expect(printConfigMl(again, catalog).text).toBe(printConfigMl(withoutSources(design), catalog).text)
    expect(printConfigMl(again, catalog).text).toContain('else s ^ "! (* */ *)" (* loud *)')
  })

  test('config.ts comes back from config.ml', async () => {
    const { printConfigMl, printConfigTs } = mirage381.files
    const design = await designOf(readTs, TS)
    const again = await designOf(readMl, printConfigMl(design, catalog).text)
    expect(printConfigTs(again, catalog).text).toBe(printConfigTs(design, catalog).text)
    expect(printConfigTs(again, catalog).text).toContain("'no\"body' : s + '|ts} (* '")
  })
})

describe('Key', () => {
  test('compiles', () => {
    const wrong = CONTEXT.replace('register(', 'Key.get(term, Key.target)\nregister(')
    const mistakes = compileConfigTs(languageTypes(), { sets: SETS, context: CONTEXT, wrong })
    expect([...mistakes.keys()]).toEqual(['wrong'])
  })

  test('sets are ordered by name and have all functions of OCaml', async () => {
    const { name } = await designOf(readTs, SETS)
    expect(name).toBe('abc abc a c a a bc ac c -abc false true true true false -1 1 0')
  })

  test('an empty set has no member', async () => {
    const { diagnostics } = await readTs(`${CONTEXT}Key.Set.choose(Key.Set.empty)\n`, 'config.ts', {})
    expect(diagnostics[0]).toMatchObject({ code: 'MG-TS-NOT-FOUND', at: { line: 4 } })
  })

  test('the term of a context can be named, and says when it is not complete', async () => {
    expect((await designOf(readTs, CONTEXT)).logic.registration?.name).toBe('shop')
    const { diagnostics } = await readTs(CONTEXT.replace('with_required: true, ', ''), 'config.ts', {})
    expect(diagnostics[0]?.message).toContain('with_required')
  })
})
