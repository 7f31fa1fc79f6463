// Constants as the text of a form's field, and back. Pure; knows data types, no particular one.

import { parseV4, parseV4Prefix, parseV6, parseV6Prefix, type ParsedAddress } from '../../../core/dsl/ip-address.ts'
import { bool, list, NONE, some, string, variant, type Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'

/** Text of a constant in a field; null for what has no field of its own (records, tuples…). */
export function fieldText(value: Constant): string | null {
  switch (value.kind) {
    case 'string':
    case 'int':
    case 'float':
    case 'char':
      return value.value
    case 'bool':
      return String(value.value)
    case 'opaque':
      return value.text
    case 'variant':
      return value.argument === undefined ? value.tag : null
    case 'constructor':
      if (value.name === 'None') return ''
      return value.argument === undefined ? value.name : value.name === 'Some' ? fieldText(value.argument) : null
    case 'list': {
      const items = value.items.map(fieldText)
      return items.includes(null) ? null : items.join(', ')
    }
    default:
      return null
  }
}

export type FieldResult = { readonly ok: Constant } | { readonly error: string }

/** Whole numbers of OCaml have 63 bits; a greater literal does not compile. */
const GREATEST = 2n ** 62n - 1n

function readInt(text: string): FieldResult {
  if (!/^-?\d+$/.test(text)) return { error: 'This takes a whole number.' }
  const number = BigInt(text)
  return number > GREATEST || number < -GREATEST - 1n
    ? { error: 'OCaml has no whole number of that size: it has 63 bits.' }
    : { ok: { kind: 'int', value: String(number) } }
}

function eachOf(texts: readonly string[], type: DataType): FieldResult {
  const items: Constant[] = []
  for (const text of texts) {
    const item = readField(text, type)
    if ('error' in item) return item
    items.push(item.ok)
  }
  return { ok: list(items) }
}

/** The constant that a field's text means. */
export function readField(text: string, type: DataType): FieldResult {
  switch (type.kind) {
    case 'string':
      return { ok: string(text) }
    case 'bool':
      return { ok: bool(text === 'true') }
    case 'int':
      return readInt(text.trim())
    case 'float':
      return Number.isFinite(Number(text)) && text.trim() !== ''
        ? { ok: { kind: 'float', value: text.trim() } }
        : { error: 'This takes a number.' }
    case 'char':
      return [...text].length === 1 ? { ok: { kind: 'char', value: text } } : { error: 'This takes one character.' }
    case 'variants':
      return { ok: variant(text) }
    case 'option': {
      if (text.trim() === '') return { ok: NONE }
      const inner = readField(text, type.of)
      return 'error' in inner ? inner : { ok: some(inner.ok) }
    }
    case 'list': {
      const texts = text.split(',').map((part) => part.trim())
      return eachOf(
        texts.filter((part) => part !== ''),
        type.of,
      )
    }
    case 'named':
      return readNamed(text.trim(), type.name)
    default:
      return { error: 'This cannot be written in a field.' }
  }
}

/** How texts of abstract types are read; of others the release says later whether it takes them. */
const READERS: Readonly<Record<string, (text: string) => ParsedAddress>> = {
  'Ipaddr.V4.t': parseV4,
  'Ipaddr.V4.Prefix.t': parseV4Prefix,
  'Ipaddr.V6.t': parseV6,
  'Ipaddr.V6.Prefix.t': parseV6Prefix,
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'Ipaddr.V4.t': '10.0.0.2',
  'Ipaddr.V4.Prefix.t': '10.0.0.2/24',
  'Ipaddr.V6.t': 'fe80::1',
  'Ipaddr.V6.Prefix.t': '2001:db8::/32',
}

/** A text that a field of the type takes; null where any text or number does. */
export function exampleOf(type: DataType): string | null {
  if (type.kind === 'option') return exampleOf(type.of)
  if (type.kind === 'named') return EXAMPLES[type.name] ?? null
  const item = type.kind === 'list' ? exampleOf(type.of) : null
  return item === null ? null : `${item}, …`
}

function readNamed(text: string, name: string): FieldResult {
  if (text === '') return { error: 'This takes a value.' }
  const parsed = READERS[name]?.(text)
  if (parsed?.kind === 'error')
    return { error: `Not an address: ${parsed.message}. Write it like ${EXAMPLES[name] ?? ''}.` }
  return { ok: { kind: 'opaque', type: name, text: parsed?.text ?? text } }
}
