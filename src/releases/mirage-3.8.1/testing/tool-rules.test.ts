// Rules of the real tool that no measured case shows: each stated with the function of functoria 3.1.1, cmdliner 1.1.1 or
// mirage 3.8.1 that makes it, and checked against what those functions give for the same configuration.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../../../core/emit/facts.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { configureText, describeText, type Setting } from './configure-text.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

/** Facts of `mirage configure`, or the text of its error. */
function configure(text: string, setting: Setting = {}): Facts | string {
  return configureText(parse, text, setting)
}

function errorOf(text: string, setting: Setting = {}): string | null {
  const result = configure(text, setting)
  return typeof result === 'string' ? result : null
}

const KEYS = `let num = Key.(create "num" Arg.(opt int 1 (info ["num"])))
let flag = Key.(create "flag" Arg.(flag (info ["flag"])))
let main = foreign ~keys:[Key.abstract num; Key.abstract flag] "Unikernel.Main" job
let () = register "app" [main]`

describe('command line', () => {
  // cmdliner_arg.ml: `opt` names the two last uses as they came, `flag` the other way round.
  it.each([
    [['--num=1', '--nu=2'], "options '--num' and '--nu' cannot be present at the same time"],
    [['--num=1', '--num=2', '--nu=3'], "options '--num' and '--nu' cannot be present at the same time"],
    [['--flag', '--fla'], "options '--fla' and '--flag' cannot be present at the same time"],
    [['--flag=x', '--fla'], "options '--fla' and '--flag' cannot be present at the same time"],
    [['-q', '-q'], "option '-q' cannot be repeated"],
  ])('%j', (args, message) => {
    expect(errorOf(KEYS, { args })).toBe(`mirage: ${message}`)
  })

  // cmdliner_eval.ml, `try_eval_stdopts`: help, then version, are looked at before any other mistake.
  it.each([
    [
      ['--help=x', '--unknown'],
      "option '--help': invalid value 'x', expected one of 'auto', 'pager', 'groff' or 'plain'",
    ],
    [['--version=3', '--num=x'], "option '--version' is a flag, it cannot take the argument '3'"],
    [['--help=p'], "option '--help': enum value 'p' ambiguous and could be either 'pager' or 'plain'"],
    [['--help', '--help'], "option '--help' cannot be repeated"],
  ])('%j', (args, message) => {
    expect(errorOf(KEYS, { args })).toBe(`mirage: ${message}`)
  })

  // functoria_app.ml, `Config.eval`: options are made from all that the result depends on, packages too; key_gen.ml is not.
  it('knows keys that only the packages of a device depend on', () => {
    const text = `let big = Key.(create "big" Arg.(flag ~stage:\`Configure (info ["big"])))
let store = impl @@ object
    inherit base_configurable
    method ty = job
    method name = "store"
    method module_name = "Store"
    method! packages = Key.(if_ (value big) [ package "store-big" ] [ package "store-small" ])
  end
let () = register "app" [ store ]`
    const facts = configure(text, { args: ['--big'] })
    expect(typeof facts === 'string' ? facts : facts.libraries).toContain('store-big')
    expect(typeof facts === 'string' ? facts : facts.keys.map((key) => key.name)).not.toContain('big')
  })
})

describe('choices', () => {
  // functoria_graph.ml, `transform` over `EvalIf`: every choice of the graph is decided, inner ones first.
  it('dies of a condition on a branch that nobody takes', () => {
    const text = `let num = Key.(create "num" Arg.(opt int 1 (info ["num"])))
let bad = Key.(map (fun n -> if n = 1 then failwith "one" else true) (value num))
let job name = foreign name job
let () = register "app" [if_impl Key.is_unix (job "A") (if_impl bad (job "B") (job "C"))]`
    expect(errorOf(text)).toBe('Fatal error: exception Failure("one")')
    expect(errorOf(text, { args: ['--num=2'] })).toBeNull()
  })

  // functoria_misc.ml, `Univ.find`: a value is looked up by name, and the look-up fails when it is another key's.
  it('reads a twin of a key that was set only where a condition reads it', () => {
    const keys = `let dup = Key.(create "dup" Arg.(opt int 1 (info ["dup"])))
let dup' = Key.(create "dup" Arg.(opt int 1 (info ["dup"])))`
    const registered = `${keys}
let () = register ~keys:[Key.abstract dup; Key.abstract dup'] "app" [noop]`
    expect(errorOf(registered, { args: ['--dup=3', '--unknown'] })).toBe("mirage: unknown option '--unknown'.")
    const read = `${keys}
let is_one key = Key.(map (fun n -> n = 1) (value key))
let () = register "app" [if_impl (is_one dup) noop noop; if_impl (is_one dup') noop noop]`
    const duplicate = 'Fatal error: exception Invalid_argument("duplicate key: dup")'
    expect(errorOf(read, { args: ['--dup=3', '--unknown'] })).toBe(duplicate)
  })
})

describe('devices', () => {
  // functoria_app.ml, `find_device`: what is initialised before the jobs is found by the name of its implementation.
  it('has no second device with the name of one that is initialised first', () => {
    const text = `let twin = impl @@ object
    inherit base_configurable
    method ty = job
    method name = "key"
    method module_name = "Twin"
  end
let () = register "app" [twin]`
    const tooMany = 'Invalid_argument("Functoria.find_device: too many devices.")'
    expect(errorOf(text)).toBe(`Fatal error: exception ${tooMany}`)
    expect(errorOf(text.replace('"key"', '"keys"'))).toBeNull()
  })
})

// fpath.ml, `v` and `of_string`: the build steps of crunch and fat_of_files make a path of the folder.
describe('folders in build steps', () => {
  const build = (device: string, type: string): Facts['build'] => {
    const facts = configure(`let () = register "app" [foreign "A.B" (${type} @-> job) $ ${device}]`)
    return typeof facts === 'string' ? undefined : facts.build
  }

  it.each([
    ['crunch ""', 'kv_ro'],
    ['fat_of_files ~dir:"" ()', 'fs'],
  ])('%s ends the build', (device, type) => {
    expect(build(device, type)).toEqual({ commands: [], error: String.raw`Invalid_argument("\"\": invalid path")` })
  })

  it.each([
    ['a//b///', 'a/b/'],
    ['///a', '//a'],
    ['./x/..', './x/..'],
  ])('crunch %j', (folder, printed) => {
    expect(build(`crunch "${folder}"`, 'kv_ro')?.commands[0]).toBe(`ocaml-crunch -o static1.ml ${printed}`)
  })
})

// functoria_app.ml, `get_if_context`: an alias that sets a key of a condition is added to those keys once more. Results are
// those of functoria's own functions, compiled with these lines.
describe('an alias that conditions read themselves', () => {
  const keys = `let fast = Key.(create "fast" Arg.(flag (info ["fast"])))
let mode = Key.alias "mode" Key.Alias.(add fast (fun b -> if b then Some true else None) (flag Key.Arg.(info ["mode"])))
let by_fast = if_impl (Key.value fast) noop noop
let by_mode = if_impl (Key.value mode) noop noop
`
  const clash = 'Fatal error: exception Invalid_argument("Duplicate key name: mode")'

  it.each([
    ['[foreign ~keys:[Key.abstract mode] "A.B" job; by_fast; by_mode]', null],
    ['[by_mode; by_fast; foreign ~keys:[Key.abstract mode] "A.B" job]', clash],
    ['[by_fast; by_mode]', null],
    ['[by_fast; foreign ~keys:[Key.abstract mode] "A.B" job]', null],
    ['[foreign ~keys:[Key.abstract mode] "A.B" job; by_mode]', null],
  ])('%s', (jobs, error) => {
    const text = `${keys}let () = register "app" ${jobs}`
    expect(errorOf(text)).toBe(error)
    const described = describeText(parse, `\n${text}`, ['-t', 'xen'])
    expect(typeof described === 'string' ? described : null).toBe(error)
  })
})
