import { beforeAll, describe, expect, test } from 'vitest'
import type { OcamlParser } from '../../../parsers/ocaml/create-parser.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import type { Design } from '../../model/design.ts'
import { readConfigMl } from '../read-config-ml.ts'
import type { ExpressionMeaning, ExpressionPlace, ReadExpressionResult } from './expression-place.ts'
import { readExpression } from './read-expression.ts'
import { writeExpression } from './write-expression.ts'

const { interfaces } = mirage381
let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function designOf(text: string): Design {
  const { design, diagnostics } = readConfigMl({
    text: `open Mirage\n${text}`,
    file: 'config.ml',
    catalog,
    parser: parser.parse,
    interfaces,
    env: {},
  })
  if (design === null) throw new Error(JSON.stringify(diagnostics))
  return design
}

function read(design: Design, place: ExpressionPlace, ...texts: readonly string[]): ReadExpressionResult {
  return readExpression({ design, place, texts, catalog, parser: parser.parse, interfaces, env: {} })
}

function meaning(result: ReadExpressionResult): ExpressionMeaning {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.meaning
}

const KEYS = `
let port = Key.create "port" Key.Arg.(opt int 8080 (info [ "port" ]))
let main = foreign ~keys:[ Key.abstract (Key.create "loud" Key.Arg.(flag (info [ "loud" ]))) ] "M" job
let high = Key.map (fun p -> p > 1024) (Key.value port)
let pick = if_impl high main main
let limit n = n - 1
let () = register "x" [ pick ]`

const CONDITION: ExpressionPlace = { kind: 'value', ref: null, isBool: true }

describe('values', () => {
  test('mention keys of the design by name, those written in place by their own', () => {
    const design = designOf(KEYS)
    const { value } = meaning(
      read(design, CONDITION, 'Key.(pure (fun p l -> l || p mod 2 = 0) $ value port $ value loud)'),
    ) as { value: { term: unknown } }
    const loud = Object.entries(design.logic.keys).find(([, key]) => key.kind === 'created' && key.name === 'loud')?.[0]
    expect(value.term).toMatchObject({ primitive: '||', arguments: [{ kind: 'key', key: loud }, { primitive: '=' }] })
    expect(JSON.stringify(value.term)).toContain('{"kind":"key","key":"port"}')
  })

  test('can be a name: of the design or of the release', () => {
    const design = designOf(KEYS)
    expect(meaning(read(design, CONDITION, 'high'))).toEqual({ kind: 'named', ref: 'high' })
    expect(meaning(read(design, CONDITION, 'Key.is_unix'))).toEqual({ kind: 'named', ref: 'Key.is_unix' })
  })

  test('may use functions that the configuration keeps as text', () => {
    const design = designOf(KEYS)
    const found = meaning(read(design, CONDITION, 'Key.map (fun p -> limit p > 3) (Key.value port)'))
    expect(JSON.stringify(found)).toContain('"primitive":"-"')
  })

  test('are written as they were read, and read again as they are', () => {
    const design = designOf(KEYS)
    const place: ExpressionPlace = { kind: 'value', ref: 'high', isBool: true }
    const [text = ''] = writeExpression(place, design, catalog)
    expect(text).toBe('Key.map\n  (fun port -> port > 1024)\n  (Key.value port)')
    expect(meaning(read(design, place, text))).toMatchObject({
      value: { term: design.logic.values['high']?.term },
    })
  })

  test.each<readonly [string, string, number, number]>([
    ['Key.map (fun p -> p + 1) (Key.value port)', 'MG-TYPE', 1, 0],
    ['Key.map (fun p ->\n  p = "a") (Key.value port)', 'MG-TYPE', 2, 11],
    ['Key.map (fun p ->', 'MG-READ-SYNTAX', 1, 17],
    ['high let x = 1', 'MG-EXPRESSION-MORE', 1, 0],
    ['', 'MG-EXPRESSION-EMPTY', 1, 0],
    ['nothing', 'MG-TYPE', 1, 0],
    ['Key.value (Key.create "x" Key.Arg.(flag (info [])))', 'MG-EXPRESSION-KEY', 1, 0],
  ])('%j is refused at its place', (text, code, line, column) => {
    const result = read(designOf(KEYS), CONDITION, text)
    const [problem] = result.kind === 'refused' ? result.problems : []
    expect(problem?.diagnostic.code).toContain(code)
    expect(problem?.diagnostic.at).toMatchObject({ line, column })
  })

  test('a definition cannot mention itself', () => {
    const design = designOf(KEYS)
    expect(read(design, { kind: 'value', ref: 'high', isBool: true }, 'high').kind).toBe('refused')
  })
})

const DEVICE = `
let level = Key.create "level" Key.Arg.(opt int 1 (info [ "level" ]))
let meter =
  impl @@ object
    inherit base_configurable
    method ty = console @-> job
    method name = "meter"
    method module_name = "Meter.Make"
    method! keys = [ Key.abstract level ]
    method! connect info m args =
      if Key.get (Info.context info) level > 2 then m ^ ".loud " ^ List.hd args
      else Printf.sprintf "%s.start %s" m (String.concat " " args)
    method! build info =
      match Key.get (Info.context info) level with
      | 0 -> Error (\`Msg "no level")
      | _ -> Bos.OS.File.write (Fpath.v "level.txt") (Info.name info)
  end
let () = register "x" [ meter $ default_console ]`

describe('methods of devices', () => {
  test.each(['connect', 'build', 'name'] as const)('%s is written and read as it was', (member) => {
    const design = designOf(DEVICE)
    const place: ExpressionPlace = { kind: 'member', node: 'meter', member }
    const [text = ''] = writeExpression(place, design, catalog)
    const found = meaning(read(design, place, text))
    const node = design.logic.nodes['meter']
    if (node?.kind !== 'impl') throw new Error('no device')
    expect('term' in found ? found.term : 'lambda' in found ? found.lambda : null).toEqual(node[member])
  })

  test('have as many arguments as the device', () => {
    const place: ExpressionPlace = { kind: 'member', node: 'meter', member: 'connect' }
    const result = meaning(
      read(designOf(DEVICE), place, 'fun _ m args -> match args with [ a ] -> m ^ a | _ -> assert false'),
    )
    expect(JSON.stringify(result)).toContain('arg0')
    expect(JSON.stringify(result)).not.toContain('arg1')
  })

  test('what is no text is refused', () => {
    const place: ExpressionPlace = { kind: 'member', node: 'meter', member: 'connect' }
    const result = read(designOf(DEVICE), place, 'fun _ _ args -> args')
    expect(result).toMatchObject({ kind: 'refused', problems: [{ part: 0, diagnostic: { at: { line: 1 } } }] })
  })
})

const CONVERTER = `
let even =
  Key.Arg.conv
    ~conv:(Cmdliner.Arg.conv ((fun s -> match int_of_string_opt s with
      | Some n when n mod 2 = 0 -> Ok n
      | _ -> Error (\`Msg (s ^ " is not even"))), Fmt.int))
    ~serialize:Fmt.int ~runtime_conv:"Cmdliner.Arg.int"
let key = Key.create "even" Key.Arg.(opt even 2 (info [ "even" ]))
let plain = Key.create "plain" Key.Arg.(opt int 2 (info [ "plain" ]))
let quick = Key.alias "quick" (Key.Alias.add plain (fun f -> if f then Some 4 else None) (Key.Alias.flag (Key.Arg.info [ "quick" ])))
let () = register ~keys:[ Key.abstract key; Key.abstract quick ] "x" [ ]`

describe('functions of keys', () => {
  test('a converter is written as three texts, and read again as it was', () => {
    const design = designOf(CONVERTER)
    const key = design.logic.keys['key']
    const converter = key?.kind === 'created' && key.argument.kind === 'opt' ? key.argument.converter : null
    if (converter?.kind !== 'custom') throw new Error('no converter')
    const place: ExpressionPlace = { kind: 'converter', converter }
    const texts = writeExpression(place, design, catalog)
    expect(texts).toHaveLength(3)
    const found = meaning(read(design, place, ...texts))
    expect(found).toMatchObject({ kind: 'converter', converter: { runtime: 'Cmdliner.Arg.int' } })
    expect(
      writeExpression({ kind: 'converter', converter: (found as typeof place).converter }, design, catalog),
    ).toEqual(texts)
  })

  test('what is wrong with a converter is told of the text that it is about', () => {
    const design = designOf(CONVERTER)
    const place: ExpressionPlace = {
      kind: 'converter',
      converter: { kind: 'custom', runtime: 'x', parse: null, print: null, serialize: null },
    }
    const result = read(design, place, 'fun s -> `Ok s', 'fun s -> s', 'fun s ->\n s + 1')
    expect(result).toMatchObject({ problems: [{ part: 2, diagnostic: { at: { line: 2, column: 1 } } }] })
  })

  test('every part of a converter with a mistake is told', () => {
    const design = designOf(CONVERTER)
    const place: ExpressionPlace = {
      kind: 'converter',
      converter: { kind: 'custom', runtime: 'x', parse: null, print: null, serialize: null },
    }
    const parts = (...texts: readonly string[]): readonly (readonly [number, string])[] => {
      const result = read(design, place, ...texts)
      return result.kind === 'read' ? [] : result.problems.map(({ part, diagnostic }) => [part, diagnostic.code])
    }
    expect(parts('fun s -> `Ok (s + 1)', 'fun s -> nobody s', 'fun s -> s ^')).toEqual([
      [2, 'MG-READ-SYNTAX'],
      [0, 'MG-TYPE-MISMATCH'],
      [1, 'MG-TYPE-UNBOUND'],
    ])
    expect(parts('', 'fun s -> s', 'fun s -> 1').map(([part]) => part)).toEqual([0, 2])
    expect(parts('fun s -> `Ok (Hashtbl.hash s)', '', 'string_of_int').map(([part]) => part)).toEqual([1, 0])
  })

  test('what of a converter cannot be kept is told, not lost', () => {
    const design = designOf(CONVERTER)
    const place: ExpressionPlace = {
      kind: 'converter',
      converter: { kind: 'custom', runtime: 'x', parse: null, print: null, serialize: null },
    }
    const result = read(design, place, 'fun s -> `Ok (Hashtbl.hash s)', 'fun n -> string_of_int n', 'string_of_int')
    expect(result).toMatchObject({
      problems: [{ part: 0, diagnostic: { code: 'MG-READ-CONVERTER', at: { line: 1, column: 13 } } }],
    })
  })

  test('what an alias sets', () => {
    const design = designOf(CONVERTER)
    const place: ExpressionPlace = { kind: 'setter', key: 'quick', index: 0 }
    const [text = ''] = writeExpression(place, design, catalog)
    const key = design.logic.keys['quick']
    expect(meaning(read(design, place, text))).toEqual({
      kind: 'function',
      lambda: key?.kind === 'created' ? key.setters?.[0]?.value : null,
    })
    expect(read(design, place, 'fun f -> if f then Some "4" else None').kind).toBe('refused')
  })
})
