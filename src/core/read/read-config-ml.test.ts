// The evaluator of config.ml: OCaml's rules where configurations use them, and refusals at their place.

import { beforeAll, describe, expect, test } from 'vitest'
import { loadOcamlParser } from '../../parsers/ocaml/load-node.ts'
import type { OcamlParser } from '../../parsers/ocaml/create-parser.ts'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import { interfaces, opaqueModules } from '../../releases/mirage-3.8.1/interface/interfaces.ts'
import type { Design } from '../model/design.ts'
import { type ReadConfigResult, readConfigMl } from './read-config-ml.ts'

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function read(text: string, env: Readonly<Record<string, string>> = {}): ReadConfigResult {
  return readConfigMl({ text, file: 'config.ml', catalog, parser: parser.parse, env })
}

function designOf(text: string, env: Readonly<Record<string, string>> = {}): Design {
  const { design, diagnostics } = read(`open Mirage\n${text}`, env)
  if (design === null) throw new Error(JSON.stringify(diagnostics))
  return design
}

/** Code, line and column of the first complaint. */
function complaint(text: string): readonly unknown[] {
  const { diagnostics } = read(`open Mirage\n${text}`)
  const [first] = diagnostics
  if (first === undefined || first.at === null || !('line' in first.at)) throw new Error('nothing to complain about')
  return [first.code, first.at.line, first.at.column]
}

describe('the graph', () => {
  test('an application is part of the module it applies when nothing else uses that', () => {
    const { logic } = designOf(
      'let main = foreign "M" (console @-> job)\nlet () = register "x" [ main $ default_console ]',
    )
    expect(logic.wires).toEqual({ 'main.param0': 'default_console', 'register.job0': 'main' })
  })

  test('a module that is applied twice stays apart from its applications', () => {
    const { logic } = designOf(
      'let main = foreign "M" (console @-> job)\nlet () = register "x" [ main $ default_console; main $ custom_console "1" ]',
    )
    expect(Object.values(logic.nodes).filter((node) => node.kind === 'apply')).toHaveLength(2)
  })

  test('a value bound once is one node however often it is used, and each call of a function makes its own', () => {
    const shared = designOf(
      'let main = foreign "M" (console @-> console @-> job)\nlet c = custom_console "1"\nlet () = register "x" [ main $ c $ c ]',
    )
    expect(shared.logic.wires['main.param0']).toBe(shared.logic.wires['main.param1'])
    const called = designOf(
      'let main = foreign "M" (console @-> console @-> job)\nlet c () = custom_console "1"\nlet () = register "x" [ main $ c () $ c () ]',
    )
    expect(called.logic.wires['main.param0']).not.toBe(called.logic.wires['main.param1'])
  })

  test('a name of the user hides one of the language, for what follows only', () => {
    const { logic } = designOf(
      'let mk () = default_network\nlet default_network = netif "9"\nlet s = generic_stackv4 default_network\nlet t = generic_stackv4 (mk ())\nlet () = register "x" []',
    )
    expect(logic.wires['s.network']).toBe('default_network')
    expect(logic.nodes[logic.wires['t.network'] ?? '']).toMatchObject({ device: 'default_network', binding: null })
  })
})

describe('functions', () => {
  test('labels in any order, optional ones left out, puns and options passed on', () => {
    const { logic } = designOf(`
let stack ?group ?(name = "0") net = generic_stackv4 ?group (net name)
let a = stack (fun n -> netif n)
let b = let group = "g" in stack ~group ~name:"1" (netif ~group)
let () = register "x" []`)
    expect(logic.nodes['a']).toMatchObject({ arguments: {} })
    expect(logic.nodes['b']).toMatchObject({ arguments: { group: { value: { value: 'g' } } } })
    expect(logic.nodes[logic.wires['b.network'] ?? '']).toMatchObject({
      arguments: { group: { value: { value: 'g' } }, name: { value: { value: '1' } } },
    })
  })

  test('lists, recursion, references, exceptions and formats', () => {
    const { registration } = designOf(
      `
let count = let r = ref 0 in fun () -> incr r; !r
let rec rep n = if n = 0 then [] else Printf.sprintf "p%02d-%s" (count ()) (String.make 0 'x' ^ "z") :: rep (n - 1)
let () = register (try List.find (fun n -> n = "no") [] with Not_found -> String.concat "." (List.rev (rep 2))) []`.replace(
        "String.make 0 'x' ^ ",
        '',
      ),
    ).logic
    // OCaml evaluates the tail of a list before its head.
    expect(registration?.name).toBe('p01-z.p02-z')
  })

  test('only variables that the design gives can be read from the environment', () => {
    const text = 'let () = register (try Sys.getenv "NAME" with Not_found -> "none") []'
    expect(designOf(text).logic.registration?.name).toBe('none')
    expect(designOf(text, { NAME: 'given' }).logic.registration?.name).toBe('given')
  })
})

describe('values over keys', () => {
  test('a function applied to values becomes a term over their keys', () => {
    const { logic } = designOf(`
let n = Key.(create "n" Arg.(opt int 0 (info [ "n" ])))
let v = Key.(pure (fun t n -> match t with \`Xen when n > 2 -> "a" | \`Xen | \`Qubes -> "b" | _ -> "c") $ value target $ value n)
let () = register "x" []`)
    expect(logic.values['v']?.term).toMatchObject({
      kind: 'case',
      subject: { kind: 'key', key: 'Key.target' },
      rows: [
        { pattern: { tag: 'Xen' }, guard: { primitive: '>', arguments: [{ key: 'n' }, { value: { value: '2' } }] } },
        { pattern: { kind: 'or' } },
        { pattern: { kind: 'any' } },
      ],
    })
  })

  test('a key that a value declares without reading it is kept', () => {
    const { logic } = designOf(`
let k = Key.(create "k" Arg.(flag (info [ "k" ])))
let v = Key.(map (fun _ -> 1) (value k))
let () = register "x" []`)
    expect(logic.values['v']).toMatchObject({ term: { kind: 'constant' }, extraKeys: ['k'] })
  })
})

describe('text', () => {
  test('comments, statements that are no part of the graph, and the order of all stay', () => {
    const { logic } = designOf('(* hello *)\nlet port = 80\nlet c = default_console\nlet () = register "x" []')
    expect(logic.text.map((item) => ('text' in item ? item.text : item.kind))).toEqual([
      'open Mirage',
      'hello',
      'let port = 80',
      'node',
      'register',
    ])
  })
})

describe('refusals', () => {
  test.each([
    ['let x = default_konsole', ['MG-READ-UNBOUND', 2, 8]],
    ['let a = netif ~name:"a" "0"', ['MG-READ-APPLY', 2, 20]],
    ['let a = etif "x"', ['MG-READ-TYPE', 2, 13]],
    ['let a = Ipaddr.V4.of_string_exn "nope"', ['MG-READ-EXCEPTION', 2, 8]],
    ['let a = object end\nlet c = [%ext a]', ['MG-READ-FORM', 3, 8]],
    ['let a = {< >}', ['MG-READ-FORM', 2, 8]],
    ['let rec l = 1 :: l\nlet n = List.length l', ['MG-READ-ENDLESS', 3, 0]],
    ['let rec f n = f (n + 1)\nlet () = f 0', ['MG-READ-ENDLESS', 3, 0]],
    ['let () = register "a" []\nlet () = register "b" []', ['MG-READ-REGISTER-TWICE', 3, 9]],
    ['let x = 1', ['MG-READ-NO-REGISTER', 1, 0]],
  ])('%s', (text, expected) => {
    expect(complaint(text)).toEqual(expected)
  })
})

const DEVICE = (connect: string, configure = 'Ok ()'): string => `let seen = ref 0
type t = T
let conf = impl @@ object
  inherit base_configurable
  method ty = typ T
  method name = "t"
  method module_name = "T"
  method! configure _ = ${configure}
  method! connect _ _ _ = ${connect}
end
let () = register "x" [ foreign "M" (typ T @-> job) $ conf ]`

describe('what can be changed', () => {
  test('references that a method makes for itself, and those that only configure uses', () => {
    expect(designOf(DEVICE('let n = ref 1 in incr n; string_of_int !n')).logic.nodes).toBeDefined()
    expect(
      designOf(DEVICE('"text"', '(incr seen; if !seen > 3 then failwith "many"; Ok ())')).logic.nodes,
    ).toBeDefined()
  })

  test('what connect reads must not be changed by methods, whose order is the tool’s', () => {
    expect(complaint(DEVICE('string_of_int !seen', '(incr seen; Ok ())'))[0]).toBe('MG-READ-ORDER')
  })

  test('nothing in a branch that only keys decide', () => {
    const text = `let count = ref 0
let v = Key.map (fun unix -> if unix then count := 1; unix) Key.is_unix
let () = register "x" [ if_impl v (foreign "A" job) (foreign "B" job) ]`
    expect(complaint(text).slice(0, 2)).toEqual(['MG-READ-SYMBOLIC', 3])
  })
})

describe('names that OCaml has and nobody evaluates here', () => {
  const typing = { modules: interfaces, opaque: opaqueModules }

  test.each([
    ['let here = Sys.getcwd ()', 1, 11, '--env'],
    ['let names = Sys.readdir "."', 1, 12, '--env'],
    ['let file = open_in "x"', 1, 11, '{|…|}'],
    ['let line = input_line stdin', 1, 22, '--env'],
    ['let hash = Digest.file "x"', 1, 11, '{|…|}'],
    ['let log = open_out "log"', 1, 10, 'Bos.OS.File.write'],
    ['let seed = Random.self_init ()', 1, 11, '--env'],
    ['let all = Mirage_impl_block.all_blocks', 1, 10, 'that Mirage offers'],
    ['let data = Marshal.to_string 1 []', 1, 11, 'Write what it computes'],
  ])('%s', (text, line, column, hint) => {
    const { diagnostics } = readConfigMl({
      text,
      file: 'config.ml',
      catalog,
      parser: parser.parse,
      env: {},
      interfaces: typing,
    })
    expect(diagnostics[0]).toMatchObject({ code: 'MG-READ-UNEVALUATED', at: { line, column } })
    expect(diagnostics[0]?.hint).toContain(hint)
    // The tool would go on: there is no error of its own to show.
    expect(diagnostics[0]).not.toHaveProperty('tool')
  })

  test('modules nested beyond all bounds are refused, not a crash', () => {
    const text = `${'module M = struct '.repeat(20_000)}${'end '.repeat(20_000)}`
    const { diagnostics } = readConfigMl({
      text,
      file: 'config.ml',
      catalog,
      parser: parser.parse,
      env: {},
      interfaces: typing,
    })
    expect(diagnostics[0]?.code).toBe('MG-TYPE-DEPTH')
  })

  test('a name that OCaml lacks is OCaml’s error', () => {
    const text = 'let x = List.mapp (fun x -> x) []'
    const { diagnostics } = readConfigMl({
      text,
      file: 'config.ml',
      catalog,
      parser: parser.parse,
      env: {},
      interfaces: typing,
    })
    expect(diagnostics[0]?.tool?.message).toContain('Unbound value List.mapp')
  })
})

test('a chain of three thousand applications does not overflow', () => {
  const links = Array.from({ length: 3000 }, (_, index) => `let x${index + 1} = foreign "F" (s @-> s) $ x${index}`)
  const { logic } = designOf(
    `type s = S\nlet s = typ S\nlet x0 = foreign "B" s\n${links.join('\n')}\nlet () = register "x" []`,
  )
  expect(logic.wires['x3000.param0']).toBe('x2999')
})

describe('tables of implementations', () => {
  const program = (use: string): string => `
let a = foreign "A" job
let t = ImplTbl.create 7
let () = ImplTbl.add t (abstract a) "first"; ImplTbl.add t (abstract (foreign "B" job)) "second"
let text = ${use}
let k = Key.create "k" Key.Arg.(opt string text (info ["k"]))
let () = register "x" [ foreign ~keys:[Key.abstract k] "M" job; a ]`

  test.each([
    ['ImplTbl.find t (abstract (foreign "B" job))', 'second'],
    ['match ImplTbl.find_opt t (abstract (foreign "C" job)) with Some x -> x | None -> "none"', 'none'],
    ['string_of_int (ImplTbl.length t) ^ string_of_bool (equal a (foreign "A" job))', '2true'],
    ['string_of_bool (equal (if_impl Key.is_unix a a) (if_impl Key.is_unix a a))', 'true'],
    ['string_of_bool (equal (if_impl Key.is_unix a a) (if_impl Key.is_xen a a))', 'false'],
  ])('%s', (use, expected) => {
    const { logic } = designOf(program(use))
    expect(logic.keys['k']).toMatchObject({ argument: { default: { value: expected } } })
  })

  test.each([
    ['ImplTbl.fold (fun _ text all -> text ^ all) t ""', 'order'],
    ['string_of_int (hash a)', 'number'],
    ['string_of_bool (equal default_network (netif "0"))', 'named'],
  ])('%s is not guessed', (use, reason) => {
    const { diagnostics } = read(`open Mirage\n${program(use)}`)
    expect(diagnostics[0]).toMatchObject({
      code: 'MG-READ-FORM',
      message: expect.stringContaining(reason),
      at: { line: 6 },
    })
  })
})

describe('what only OCaml’s own rules tell', () => {
  const typed = (text: string): ReadConfigResult =>
    readConfigMl({
      text: `open Mirage\n${text}\nlet () = register "x" [ foreign "M" job ]`,
      file: 'config.ml',
      catalog,
      parser: parser.parse,
      env: {},
      interfaces: { modules: interfaces, opaque: opaqueModules },
    })

  test('a recursive definition defines names', () => {
    const { diagnostics } = typed('let rec () = ignore 1')
    expect(diagnostics[0]).toMatchObject({ at: { line: 2, column: 8 } })
    expect(diagnostics[0]?.tool?.message).toContain("Only variables are allowed as left-hand side of `let rec'")
  })

  test('a module inside an interface is known whole', () => {
    const { diagnostics } = typed('let f info = Info.nam info')
    expect(diagnostics[0]).toMatchObject({ at: { line: 2, column: 13 } })
    expect(diagnostics[0]?.tool?.message).toContain('Unbound value Info.nam')
  })

  test('what a recursive value does with itself is still refused', () => {
    const { diagnostics } = typed('let rec n = List.(length [ n ])')
    expect(diagnostics[0]).toMatchObject({ code: 'MG-TYPE-RECURSION', at: { line: 2 } })
  })

  test.each([
    ['a name that a local open hides is not the recursive one', 'let rec flag = Key.(Arg.(flag (info [ "flag" ])))'],
    ['an open type matters only while its name is not taken again', 'let held = ref []\nlet held = 1'],
    ['a question mark before a label that is not optional is a matter of warnings', 'let f ~x = x + 1\nlet y = f ?x:1'],
  ])('%s', (_, text) => {
    expect(typed(text).diagnostics).toEqual([])
  })
})
