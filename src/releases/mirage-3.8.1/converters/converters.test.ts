// Every measured row of every converter.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sameTokens } from '../../../core/emit/ocaml/tokenize.ts'
import type { Converter, Key } from '../../../core/model/key.ts'
import { converterOf } from './converter-of.ts'

interface Row {
  readonly input: string
  readonly printed?: string
  readonly ocaml?: string
  readonly error?: string
}

const measured = JSON.parse(
  readFileSync(new URL('../../../../fixtures/conformance/keys.json', import.meta.url), 'utf8'),
) as {
  readonly converters: readonly {
    readonly converter: string
    readonly runtime: string
    readonly rows: readonly Row[]
  }[]
}

/** `list (some int)` of the measurements as data. */
function converter(text: string): Converter<Key> {
  if (text === 'logs') return { kind: 'list', of: { kind: 'named', name: 'log_threshold' } }
  if (text === 'net') return { kind: 'some', of: { kind: 'named', name: 'net' } }
  const applied = /^(list|some) \(?(.*?)\)?$/.exec(text)
  if (applied === null) return { kind: 'named', name: text }
  return { kind: applied[1] === 'list' ? 'list' : 'some', of: converter(applied[2] ?? '') }
}

describe.each(measured.converters)('converter $converter', ({ converter: text, runtime, rows }) => {
  const behaviour = converterOf(converter(text))

  it('names its run-time converter', () => {
    expect(behaviour.runtime).toBe(runtime)
  })

  it.each(rows)('reads $input', (row) => {
    const result = behaviour.parse(row.input)
    if (row.error !== undefined) {
      expect(result).toEqual({ error: row.error })
      return
    }
    if (!('ok' in result)) throw new Error(result.error)
    expect(behaviour.print(result.ok)).toBe(row.printed)
    expect(sameTokens(behaviour.ocaml(result.ok), row.ocaml ?? '')).toBe(true)
  })
})

describe('beyond the measured rows', () => {
  it.each([
    ['-4611686018427387904', '-4611686018427387904'],
    ['0x7fffffffffffffff', '-1'],
    ['-0b11', '-3'],
  ])('wraps %s as OCaml does', (input, text) => {
    expect(converterOf({ kind: 'named', name: 'int' }).parse(input)).toEqual({ ok: { kind: 'int', value: text } })
  })

  it.each([
    ['1:0:0:4:5:0:0:8', '1::4:5:0:0:8'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['1:2:3:4:5:6:10.0.0.1', '1:2:3:4:5:6:a00:1'],
  ])('shortens %s', (input, text) => {
    expect(converterOf({ kind: 'named', name: 'ipv6' }).parse(input)).toEqual({
      ok: { kind: 'opaque', type: 'Ipaddr.V6.t', text },
    })
  })

  it('reports the last of several bad elements', () => {
    const list = converterOf({ kind: 'list', of: { kind: 'named', name: 'int' } })
    expect(list.parse('a,b')).toEqual({
      error: "invalid element in list ('a,b'): invalid value 'b', expected an integer",
    })
  })

  // ipaddr.ml, `parse_dotted_quad` and `parse_ipv6`: octets are judged when all are read, groups where reading stops.
  it.each([
    ['ipv4_address', '1.2.300', 'not enough data'],
    ['ipv4_address', '300.1.1.999', 'first octet out of bounds'],
    ['ipv4_address', '300,1.1.1', "invalid character ',' at 3"],
    ['ipv6', '0:1/', "invalid character '/' at 3"],
    ['ipv6', '9-::1', "invalid character '-' at 1"],
    ['ipv6', '::12345:54321', 'component 7 out of bounds'],
    ['ipv6', '[::1:]', "invalid character ']' at 5"],
    ['ipv6', 'zz::', 'not enough data'],
  ])('complains about the %s %s as ipaddr does', (name, input, message) => {
    const result = converterOf({ kind: 'named', name }).parse(input)
    expect(result).toEqual({ error: `Can't parse ip address: ${input}: Ipaddr: ${message}` })
  })
})
