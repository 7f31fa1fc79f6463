// Constants as the text of a form's field, and back. Pure; knows data types, no particular one.

import { bool, list, NONE, some, string, variant, type Constant } from '../../core/model/constant.ts'
import type { DataType } from '../../core/model/data-type.ts'

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
      return /^-?\d+$/.test(text.trim())
        ? { ok: { kind: 'int', value: text.trim() } }
        : { error: 'This takes a whole number.' }
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
      return text.trim() === ''
        ? { error: 'This takes a value.' }
        : { ok: { kind: 'opaque', type: type.name, text: text.trim() } }
    default:
      return { error: 'This cannot be written in a field.' }
  }
}

/** A type in OCaml's words, for the note beside a field. */
export function dataTypeText(type: DataType): string {
  switch (type.kind) {
    case 'option':
    case 'list':
      return `${dataTypeText(type.of)} ${type.kind}`
    case 'tuple':
      return type.items.map(dataTypeText).join(' * ')
    case 'variants':
      return type.tags.map((tag) => `\`${tag}`).join(' | ')
    case 'named':
      return type.name
    default:
      return type.kind
  }
}
