// key_gen.ml: definitions of functoria 3's runtime, for every measured key.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { KeyFact } from './facts.ts'
import { printDoc } from './doc/print.ts'
import type { KeyGenKey } from './key-gen-ml.ts'
import { printKeyGenMl } from './key-gen-ml.ts'
import { tokenizeOcaml } from './ocaml/tokenize.ts'

function print(keys: readonly KeyGenKey[]): string {
  return printDoc(printKeyGenMl({ header: ['Generated.'], keys }), { width: 80 }).text
}

function toKey(fact: KeyFact): KeyGenKey {
  const { ocaml_name, name, value, docs, docv, doc, env, names, kind } = fact
  if (fact.stage === 'configure') return { stage: 'configure', ocaml_name, name, value: value ?? '' }
  return {
    stage: 'runtime',
    ocaml_name,
    name,
    kind: kind ?? 'opt',
    ...(fact.conv === undefined ? {} : { conv: fact.conv }),
    ...(fact.default === undefined ? {} : { default: fact.default }),
    docs: docs ?? '',
    docv: docv ?? null,
    doc: doc ?? null,
    env: env ?? null,
    names: names ?? [],
  }
}

function measuredKeys(): readonly KeyFact[] {
  const folder = new URL('../../../fixtures/conformance/cases/', import.meta.url)
  return readdirSync(folder).flatMap((name) => {
    const facts: { readonly keys?: readonly KeyFact[] } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return facts.keys ?? []
  })
}

const runtime = { stage: 'runtime', docs: 'S', docv: null, doc: null, env: null } as const

describe('printKeyGenMl', () => {
  it('writes constants, options, flags and required keys', () => {
    const text = print([
      { stage: 'configure', ocaml_name: 'target', name: 'target', value: '`Unix' },
      { ...runtime, ocaml_name: 'b_c', name: 'b-c', kind: 'flag', names: ['b-c', 'b'], env: 'B', label: 'x' },
      {
        ...runtime,
        ocaml_name: 'd',
        name: 'd',
        kind: 'required',
        conv: 'C',
        default: '((None))',
        names: ['d'],
        doc: 'a "b"',
      },
      { ...runtime, ocaml_name: 'e', name: 'e', kind: 'opt', conv: 'C', default: '(1)', names: ['e'], docv: 'E' },
    ])
    const expected = String.raw`
      let target () = ${'`'}Unix
      let b_c = Functoria_runtime.Key.create (Functoria_runtime.Arg.flag (Cmdliner.Arg.info ~docs:"S" ?docv:(None)
        ?doc:(None) ?env:(Some (Cmdliner.Arg.env_var "B")) ["b-c"; "b"]))
      let b_c_t = Functoria_runtime.Key.term b_c
      let b_c () = Functoria_runtime.Key.get b_c
      let d = Functoria_runtime.Key.create (Functoria_runtime.Arg.key ?default:((None)) C (Cmdliner.Arg.info ~docs:"S"
        ?docv:(None) ?doc:(Some "a \"b\"") ?env:(None) ["d"]))
      let d_t = Functoria_runtime.Key.term d
      let d () = Functoria_runtime.Key.get d
      let e = Functoria_runtime.Key.create (Functoria_runtime.Arg.opt C (1) (Cmdliner.Arg.info ~docs:"S"
        ?docv:(Some "E") ?doc:(None) ?env:(None) ["e"]))
      let e_t = Functoria_runtime.Key.term e
      let e () = Functoria_runtime.Key.get e
      let runtime_keys = List.combine [b_c_t; d_t; e_t] ["b-c"; "d"; "e"]`
    expect(tokenizeOcaml(text).map((token) => token.text)).toEqual(
      tokenizeOcaml(`(* Generated. *) ${expected}`).map((token) => token.text),
    )
  })

  it('lays definitions out and labels them', () => {
    const key: KeyGenKey = {
      ...runtime,
      ocaml_name: 'interface',
      name: 'interface',
      kind: 'opt',
      conv: 'Cmdliner.Arg.string',
      default: '"tap0"',
      names: ['interface'],
      docv: 'INTERFACE',
      label: 'key:k1',
    }
    const { text, spans } = printDoc(printKeyGenMl({ header: ['Generated.'], keys: [key] }), { width: 80 })
    expect(text).toBe(`(* Generated. *)

let interface =
  Functoria_runtime.Key.create
    (Functoria_runtime.Arg.opt Cmdliner.Arg.string "tap0"
       (Cmdliner.Arg.info ~docs:"S" ?docv:(Some "INTERFACE") ?doc:(None)
          ?env:(None) [ "interface" ]))

let interface_t = Functoria_runtime.Key.term interface
let interface () = Functoria_runtime.Key.get interface

let runtime_keys = List.combine [ interface_t ] [ "interface" ]
`)
    expect(spans.map(({ label, start, end }) => [label, start.line, end.line])).toEqual([
      ['key:k1', 3, 7],
      ['key:k1', 9, 10],
    ])
  })

  it('prints every measured key with nothing lost and in 80 columns but for strings', () => {
    const keys = measuredKeys().map(toKey)
    expect(keys.length).toBeGreaterThan(1000)
    const text = print(keys)
    const tokens = new Set(tokenizeOcaml(text).map((token) => token.text))
    for (const { ocaml_name } of keys) expect(tokens.has(ocaml_name)).toBe(true)
    for (const row of text.split('\n')) if (row.length > 80) expect(row.trim()).toMatch(/^"|^\?doc:\(Some "|^~docs:/)
  })
})
