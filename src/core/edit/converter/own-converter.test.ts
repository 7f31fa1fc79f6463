import { beforeAll, describe, expect, it } from 'vitest'
import type { OcamlParser } from '../../../parsers/ocaml/create-parser.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { convertText } from '../../compile/convert-text.ts'
import type { Design } from '../../model/design.ts'
import type { Constant } from '../../model/constant.ts'
import { readConfigMl } from '../../read/read-config-ml.ts'
import { makeDesign } from '../../testing/designs.ts'
import { type ConverterForm, ownConverterType, readConverter, writeConverter } from './own-converter.ts'

const { catalog } = mirage381.semantics
let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

const tag = (name: string): Constant => ({ kind: 'variant', tag: name })

const WORDS: ConverterForm = {
  kind: 'words',
  words: [
    { text: 'fast', value: tag('Fast'), ocaml: '`Fast' },
    { text: 'safe', value: tag('Safe'), ocaml: '`Safe' },
    { text: 'slow', value: tag('Slow'), ocaml: '`Slow' },
  ],
}
const RANGE: ConverterForm = { kind: 'range', min: '1', max: '65535', message: 'expected a port' }

function designWith(form: ConverterForm, fallback: Constant): Design {
  const converter = writeConverter(form)
  const design = makeDesign({}, {}, { registration: { name: 'x', jobs: 0, keys: ['mode'], packages: [] } })
  const argument = { kind: 'opt', converter, default: fallback } as const
  const key = {
    kind: 'created',
    binding: 'mode',
    name: 'mode',
    stage: 'both',
    argument,
    info: { names: ['mode'] },
  } as const
  return { ...design, logic: { ...design.logic, keys: { mode: key } } }
}

function readAgain(design: Design): Design {
  return readText(mirage381.files.printConfigMl(design, catalog).text)
}

function readText(text: string): Design {
  const { design: again, diagnostics } = readConfigMl({
    text,
    file: 'config.ml',
    catalog,
    parser: parser.parse,
    interfaces: mirage381.interfaces,
    env: {},
  })
  if (again === null) throw new Error(`${text}\n${JSON.stringify(diagnostics)}`)
  return again
}

describe('converters of the user', () => {
  it.each<readonly [string, ConverterForm, Constant]>([
    ['words', WORDS, tag('Safe')],
    ['range', RANGE, { kind: 'int', value: '8080' }],
    ['no bounds', { ...RANGE, min: null, max: null }, { kind: 'int', value: '1' }],
    [
      'numbers for words',
      {
        kind: 'words',
        words: [
          { text: 'one', value: { kind: 'int', value: '1' }, ocaml: '1' },
          { text: 'two', value: { kind: 'int', value: '2' }, ocaml: '2' },
        ],
      },
      { kind: 'int', value: '2' },
    ],
  ])('%s: the form is the same after config.ml', (_, form, fallback) => {
    expect(readConverter(writeConverter(form))).toEqual(form)
    const key = readAgain(designWith(form, fallback)).logic.keys['mode']
    const argument = key?.kind === 'created' ? key.argument : null
    if (argument?.kind !== 'opt' || argument.converter.kind !== 'custom') throw new Error('no converter')
    expect(readConverter(argument.converter)).toEqual(form)
    expect(argument.default).toEqual(fallback)
  })

  it('are written as people write them', () => {
    const { text } = mirage381.files.printConfigMl(designWith(WORDS, tag('Safe')), catalog)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '~conv: (Cmdliner.Arg.enum [ ("fast", `Fast); ("safe", `Safe); ("slow", `Slow) ])',
    )
  })

  it.each<readonly [ConverterForm, string, unknown]>([
    [WORDS, 'fast', { ok: tag('Fast'), printed: 'fast', ocaml: '`Fast' }],
    [WORDS, 'sl', { ok: tag('Slow'), printed: 'slow', ocaml: '`Slow' }],
    [WORDS, 's', { error: "enum value 's' ambiguous and could be either 'safe' or 'slow'" }],
    [WORDS, 'x', { error: "invalid value 'x', expected one of 'fast', 'safe' or 'slow'" }],
    [RANGE, '80', { ok: { kind: 'int', value: '80' }, printed: '80', ocaml: '80' }],
    [RANGE, '0x50', { ok: { kind: 'int', value: '80' }, printed: '80', ocaml: '80' }],
    [RANGE, '0', { error: 'expected a port' }],
    [RANGE, 'many', { error: 'expected a port' }],
  ])('%# read %s', (form, text, expected) => {
    expect(convertText(writeConverter(form), text, makeDesign({}, {}), mirage381)).toEqual(expected)
  })

  it('tell their type to conditions', () => {
    expect(ownConverterType(writeConverter(WORDS))).toEqual({ kind: 'variants', tags: ['Fast', 'Safe', 'Slow'] })
    expect(ownConverterType(writeConverter(RANGE))).toEqual({ kind: 'int' })
  })

  it('are forms too when config.ml says them with results', () => {
    const text = `open Mirage
let port = Key.Arg.conv
  ~conv:(Cmdliner.Arg.conv ((fun s -> match int_of_string_opt s with
    | Some n when n >= 1 && n <= 65535 -> Ok n
    | _ -> Error (\`Msg "expected a port")), Fmt.int))
  ~serialize:Fmt.int ~runtime_conv:"Cmdliner.Arg.int"
let key = Key.create "port" Key.Arg.(opt port 80 (info [ "port" ]))
let () = register ~keys:[ Key.abstract key ] "x" []`
    const key = readText(text).logic.keys['key']
    const argument = key?.kind === 'created' && key.argument.kind === 'opt' ? key.argument.converter : null
    expect(argument?.kind === 'custom' ? readConverter(argument) : null).toEqual(RANGE)
  })

  it('that do more are no form', () => {
    const { parse, ...rest } = writeConverter(RANGE)
    const body = { kind: 'variant', tag: 'Ok', argument: { kind: 'variable', name: 'value' } } as const
    expect(readConverter({ ...rest, parse: { parameters: ['value'], body } })).toBeNull()
    expect(readConverter({ ...rest, parse: null })).toBeNull()
    expect(parse).not.toBeNull()
  })
})
