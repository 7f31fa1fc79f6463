// Names and literals against the measured facts.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { capitalize, ocamlify } from './identifiers.ts'
import { isKeyword } from '../../model/ocaml-keywords.ts'
import { stringLiteral } from './string-literal.ts'
import { tokenizeOcaml } from './tokenize.ts'

interface FunctionFacts {
  readonly ocamlify: readonly { readonly input: string; readonly output?: string; readonly error?: string }[]
}

interface KeyFacts {
  readonly converters: readonly {
    readonly converter: string
    readonly rows: readonly { readonly printed?: string; readonly ocaml?: string }[]
  }[]
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../../../../fixtures/conformance/${name}`, import.meta.url), 'utf8')
}

describe('ocamlify', () => {
  const { ocamlify: rows }: FunctionFacts = JSON.parse(readFixture('functions.json'))
  it.each(rows)('$input', ({ input, output }) => {
    const expected = output === undefined ? { kind: 'error', name: input } : { kind: 'ok', identifier: output }
    expect(ocamlify(input)).toEqual(expected)
  })
})

describe('stringLiteral', () => {
  it('agrees with every measured string', () => {
    const { converters }: KeyFacts = JSON.parse(readFixture('keys.json'))
    const rows = converters.find(({ converter }) => converter === 'string')?.rows ?? []
    expect(rows.length).toBeGreaterThan(5)
    for (const { printed, ocaml } of rows) expect(stringLiteral(printed ?? '')).toBe(ocaml)
  })

  it('writes bytes of UTF-8, and one token whatever is in it', () => {
    expect(stringLiteral('😀€')).toBe(String.raw`"\240\159\152\128\226\130\172"`)
    expect(stringLiteral('\r\b\u007f\0')).toBe(String.raw`"\r\b\127\000"`)
    expect(tokenizeOcaml(stringLiteral('"\\ (* |} \n'))).toHaveLength(1)
  })
})

describe('names', () => {
  it('capitalizes the first letter only', () => {
    expect([capitalize('abC'), capitalize('_a'), capitalize('')]).toEqual(['AbC', '_a', ''])
  })

  it('knows reserved words', () => {
    expect([isKeyword('type'), isKeyword('nonrec'), isKeyword('typ')]).toEqual([true, true, false])
  })
})
