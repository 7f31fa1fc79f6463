// Forms that configurations in use are written with: what they give, and that printing and reading them again changes nothing.

import { describe, expect, it } from 'vitest'
import { dataTypes } from '../../../core/check/rules/data-types.ts'
import { ruleInput } from '../../../core/check/rule.ts'
import { generateTargets, type GenerateTargetResult } from '../../../core/compile.ts'
import type { Design, TextItem } from '../../../core/model/design.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'

const { catalog } = mirage381.semantics
const { printConfigMl, printConfigTs } = mirage381.files

function generate(design: Design, args: readonly string[] = []): readonly GenerateTargetResult[] {
  const request = { args, env: {}, outline: true }
  return generateTargets(
    design,
    mirage381,
    ['unix', 'xen', 'hvt', 'qubes'].map((target) => ({ target, ...request })),
  )
}

function outcome(result: GenerateTargetResult | undefined): string {
  if (result === undefined) return ''
  return 'error' in result ? `refused: ${result.error.message}` : JSON.stringify(result.generated.facts)
}

async function read(body: string): Promise<Design> {
  const { design, diagnostics } = await readMl(`open Mirage\n${body}`, 'config.ml', {})
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (design === null) throw new Error('no design')
  return design
}

/** All that a text keeps; a pattern that is a constant variant is the pattern of that variant. */
function kept({ logic }: Design): unknown {
  const text = logic.text.filter(({ kind }) => kind !== 'opaque' && kind !== 'helper').flatMap(withoutSource)
  const plain = /"pattern":\{"kind":"constant","value":(\{"kind":"variant","tag":"\w+"\})\}/g
  return JSON.parse(JSON.stringify({ ...logic, text }).replaceAll(plain, '"pattern":$1'))
}

/** The item as a text without statements in OCaml's own words has it: comments in them stand before it. */
function withoutSource(item: TextItem): readonly TextItem[] {
  if (!('source' in item) || item.source === undefined) return [item]
  if (item.kind === 'helper') return []
  const { source, ...bare } = item
  return [...source.comments.map((said): TextItem => ({ kind: 'comment', text: said })), bare]
}

async function firstMistake(body: string) {
  const { diagnostics } = await readMl(`open Mirage\n${body}`, 'config.ml', {})
  const [first] = diagnostics
  if (first === undefined || first.at === null || !('line' in first.at)) throw new Error('no mistake')
  return { line: first.at.line, message: first.message, hint: first.hint ?? '' }
}

const STORAGE = `
let storage =
  let parser, printer = Cmdliner.Arg.enum [ "memory", \`Memory; "disk", \`Disk ] in
  let serialize ppf = function \`Disk -> Fmt.string ppf "\`Disk" | \`Memory -> Fmt.pf ppf "%s" "\`Memory" in
  let converter = Key.Arg.conv ~conv:(parser, printer) ~serialize ~runtime_conv:"storage" in
  Key.(create "storage" Arg.(opt ~stage:\`Configure converter \`Memory (info [ "storage" ])))
let store = match_impl (Key.value storage) [ \`Memory, ramdisk "m" ] ~default:(block_of_file "d")
let () = register "x" [ foreign "U.M" (block @-> job) $ store ]
`

const BY_TARGET = `
type screen = Screen
let screen = typ Screen
let dev = impl @@ object
  inherit base_configurable
  method ty = screen
  method name = "screen"
  method module_name = "Screen"
  method! packages = Key.match_ Key.(value target) @@ function
    | \`Unix -> [ package "unix-screen" ]
    | t -> failwith (Fmt.str "no screen on %a" Key.pp_target t)
  method! connect info m _ =
    Key.eval (Info.context info) @@ Key.match_ Key.(value target) @@ function
    | \`Unix | \`MacOSX -> m ^ ".window ()"
    | \`Xen | _ -> m ^ ".nothing ()"
end
let () = register "x" [ foreign "U.M" (screen @-> job) $ dev ]
`

const FORMS: Readonly<Record<string, string>> = {
  'a refusal that a pattern of tags names': `
let main = impl @@ object
  inherit [_] foreign "U.M" (console @-> job)
  method! configure i = match Key.(get (Info.context i) target) with
    | \`Unix | \`MacOSX -> Ok ()
    | #Key.mode as m -> Rresult.R.error_msgf "not on %a" Key.pp_target m
end
let () = register "x" [ main $ default_console ]`,
  'a file written with a format, a command over a path': `
type made = Made
let made = impl @@ object (self)
  inherit base_configurable
  method ty = typ Made
  method name = "made"
  method module_name = "Made"
  method private file = Fpath.(v "made" + "ml")
  method! configure _ = Rresult.(Bos.OS.File.writef self#file "let version = %S@." "1.0" >>= fun () -> R.ok ())
  method! build i = Bos.OS.Cmd.run Bos.Cmd.(v "tool" % p Fpath.((Info.build_dir i / "disk") + "img"))
end
let () = register "x" [ foreign "U.M" (typ Made @-> job) $ made ]`,
  'a converter of Cmdliner with a name of its own': `
let c = Cmdliner.Arg.(enum [ "a", \`A; "b", \`B ])
let k = Key.create "k" (Key.Arg.opt ~stage:\`Configure (Key.Arg.conv ~conv:c
  ~serialize:(fun f -> function \`A -> Fmt.pf f "\`A" | \`B -> Fmt.pf f "\`B") ~runtime_conv:"x") \`A (Key.Arg.info [ "k" ]))
let () = register "x" [ match_impl (Key.value k) [ \`A, foreign "A" job ] ~default:(foreign "B" job) ]`,
  'a converter of Cmdliner': STORAGE,
  'a converter over constructors of one’s own': `
type mode = Fast | Slow
let mode =
  let parse = function "fast" -> \`Ok Fast | "slow" -> \`Ok Slow | x -> \`Error ("no " ^ x) in
  let print ppf m = Format.pp_print_string ppf (match m with Fast -> "fast" | Slow -> "slow") in
  let serialize ppf m = Format.pp_print_string ppf (match m with Fast -> "U.Fast" | Slow -> "U.Slow") in
  let own = Key.Arg.conv ~conv:(parse, print) ~serialize ~runtime_conv:"U.mode" in
  Key.(create "mode" Arg.(opt ~stage:\`Configure own Fast (info [ "mode" ])))
let is_fast = Key.(map (fun m -> m = Fast) (value mode))
let store = if_impl is_fast (ramdisk "m") (match_impl (Key.value mode) [ Slow, ramdisk "s" ] ~default:(block_of_file "d"))
let () = register "x" [ foreign "U.M" (block @-> job) $ store ]
`,
  'addresses and numbers in values': `
let local = Ipaddr.V4.of_string_exn "10.0.0.1"
let ip = Key.(create "ip" Arg.(opt ~stage:\`Configure ipv4_address local (info [ "ip" ])))
let n = Key.(create "n" Arg.(opt ~stage:\`Configure int 4 (info [ "n" ])))
let is_local = Key.(map (fun a n -> a = local || n / 2 > 1 && -n < 3) (value ip) $ value n)
let () = register "x" [ foreign "U.M" (block @-> job) $ if_impl is_local (ramdisk "a") (ramdisk "b") ]
`,
  'methods by target': BY_TARGET,
  'a comment in a comment': `
(* main $ (other (* not now *) $ time) *)
let () = register "x" [ foreign "U.M" job ]
`,
  'a comment inside a statement that stays as text': `
let words = [
  (* first *) "one" (* and last *)
]
let () = register (List.hd words) [ foreign "U.M" job ]
`,
  'a type that only the text uses': `
type mode = Fast | Slow
let text = function Fast -> "fast" | Slow -> "slow"
let () = register (text Fast) [ foreign "U.M" job ]
`,
  'a list that devices add to': `
let all = ref []
let add name = all := name :: !all; block_of_file name
let () = register "x" [ foreign "U.M" (block @-> job) $ add "disk" ]
`,
  'functions of the standard library': `
let name = String.map (function '-' -> '_' | c -> c) "a-b"
let port = Result.to_option (Ipaddr.V4.of_string "10.0.0.300") |> Option.fold ~none:"none" ~some:Ipaddr.V4.to_string
let bits = Ipaddr.V4.Prefix.(bits (of_string_exn "10.1.2.3/20"), network (of_string_exn "10.1.2.3/20"))
let text = Fmt.(str "%a %a %a" Dump.(list string) [ "q" ] (using fst int) bits (option string) (Some name))
let key = Key.(create "k" Arg.(opt string (text ^ port ^ Ipaddr.V4.to_string (snd bits)) (info [ "k" ])))
let () = register "x" ~keys:[ Key.abstract key ] [ foreign "U.M" job ]
`,
}

describe('forms of configurations in use', () => {
  it.each(Object.entries(FORMS))('%s: printed and read again is the same', async (_, body) => {
    const design = await read(body)
    const before = generate(design).map(outcome)
    const ml = printConfigMl(design, catalog).text
    const again = await readMl(ml, 'config.ml', {})
    expect([ml, again.diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([ml, []])
    if (again.design === null) throw new Error('no design')
    expect([ml, ...generate(again.design).map(outcome)]).toEqual([ml, ...before])
    expect(printConfigMl(again.design, catalog).text).toBe(ml)
    const ts = printConfigTs(design, catalog).text
    const evaluated = await readTs(ts, 'config.ts', {})
    if (evaluated.design === null) throw new Error(`${ts}\n${JSON.stringify(evaluated.diagnostics)}`)
    expect([ts, ...generate(evaluated.design).map(outcome)]).toEqual([ts, ...before])
    expect([ts, kept(evaluated.design)]).toEqual([ts, kept(design)])
  })

  it('writes the value of a key of one’s own, accepts beginnings of its words and refuses others', async () => {
    const design = await read(STORAGE)
    expect(outcome(generate(design)[0])).toContain('"value":"`Memory"')
    expect(outcome(generate(design, ['--storage', 'di'])[0])).toContain('"value":"`Disk"')
    expect(outcome(generate(design, ['--storage', 'tape'])[0])).toContain(
      "invalid value 'tape', expected either 'memory' or 'disk'",
    )
  })

  it('names the target in a refusal of its own', async () => {
    const [unix, xen] = generate(await read(BY_TARGET)).map(outcome)
    expect(unix).toContain('Screen.window ()')
    expect(xen).toContain('no screen on xen')
  })

  it('computes with the standard library', async () => {
    const [unix] = generate(await read(FORMS['functions of the standard library'] ?? '')).map(outcome)
    expect(unix).toContain('[\\\\\\"q\\\\\\"] 20 a_bnone10.1.0.0')
  })
})

describe('configurations for other versions', () => {
  it('names the file as the tool does, which compiles it in its folder', async () => {
    const { diagnostics } = await readMl('let x = 1 + "a"', 'some/folder/config.ml', {})
    expect(diagnostics[0]?.tool?.message).toContain('File "config.ml", line 1, characters 12-15:')
    expect(diagnostics[0]?.at).toMatchObject({ file: 'some/folder/config.ml', line: 1 })
  })

  it.each([
    ['let stack = generic_stackv4v6 default_network', 'generic_stackv4v6', 'generic_stackv4'],
    ['let unikernel = main "Unikernel.Main" job', 'main', 'foreign'],
    ['let a = Runtime_arg.create ~pos:("", 0, 0, 0) "Unikernel.port"', 'Runtime_arg', 'Key.create'],
    ['let target = get_mode ()', 'get_mode', 'match_impl'],
  ])('%s', async (body, name, instead) => {
    const { line, message, hint } = await firstMistake(body)
    expect({ line, message }).toEqual({ line: 2, message: `\`${name}\` is not part of mirage 3.8.1.` })
    expect(hint).toContain(instead)
  })
})

describe('values over built-in keys', () => {
  it('fit devices that ask for the same tags, in whatever order each names them', async () => {
    const { design } = await readMl(
      'open Mirage\nlet site = generic_kv_ro ~key:(Key.value (Key.kv_ro ())) "www"\n' +
        'let main = foreign "Unikernel.Main" (kv_ro @-> job)\nlet () = register "x" [ main $ site ]\n',
      'config.ml',
      {},
    )
    if (design === null) throw new Error('not read')
    expect(dataTypes.check(ruleInput(design, catalog))).toEqual([])
  })
})
