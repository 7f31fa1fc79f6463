// JavaScript data as OCaml constants, directed by the type that is expected: `'Crunch'` is a variant where one is expected.

import type { Catalog } from '../../model/catalog.ts'
import { type Constant, int, list, NONE, some, string, UNIT } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import { type ParsedAddress, parseV4, parseV4Prefix, parseV6, parseV6Prefix } from '../ip-address.ts'
import { contentOf, expected, fail } from './values.ts'

const PARSERS: ReadonlyMap<string, (text: string) => ParsedAddress> = new Map([
  ['Ipaddr.V4.t', parseV4],
  ['Ipaddr.V4.Prefix.t', parseV4Prefix],
  ['Ipaddr.V6.t', parseV6],
  ['Ipaddr.V6.Prefix.t', parseV6Prefix],
])

/** The constant of a type; `where` begins the sentence of a complaint. */
export function toConstant(catalog: Catalog, type: DataType, value: unknown, where: string): Constant {
  const content = contentOf(value)
  if (content?.kind === 'constant' && content.constant.kind !== 'tuple') {
    const isOption = content.constant.kind === 'constructor' && /^(None|Some)$/.test(content.constant.name)
    return type.kind === 'option' && !isOption ? some(content.constant) : content.constant
  }
  switch (type.kind) {
    case 'unit':
      return UNIT
    case 'bool':
      return typeof value === 'boolean' ? { kind: 'bool', value } : expected('true or false', value, where)
    case 'int':
      return integer(value) ?? expected('a whole number', value, where)
    case 'float':
      return typeof value === 'number' ? { kind: 'float', value: floatText(value) } : expected('a number', value, where)
    case 'char':
      return typeof value === 'string' && value.length === 1
        ? { kind: 'char', value }
        : expected('one character', value, where)
    case 'string':
      return typeof value === 'string' ? string(value) : expected('a text', value, where)
    case 'option':
      return value === null || value === undefined ? NONE : some(toConstant(catalog, type.of, value, where))
    case 'list':
      return Array.isArray(value)
        ? list(value.map((item: unknown) => toConstant(catalog, type.of, item, where)))
        : expected('a list', value, where)
    case 'tuple':
      return tupleConstant(catalog, type.items, value, where)
    case 'variants':
      if (typeof value === 'string' && type.tags.includes(value)) return { kind: 'variant', tag: value }
      return expected(`one of ${type.tags.map((tag) => `'${tag}'`).join(', ')}`, value, where)
    case 'named':
      return namedConstant(catalog, type.name, value, where)
  }
}

function tupleConstant(catalog: Catalog, items: readonly DataType[], value: unknown, where: string): Constant {
  if (!Array.isArray(value) || value.length !== items.length)
    return expected(`a list of ${items.length} values`, value, where)
  return { kind: 'tuple', items: items.map((item, index) => toConstant(catalog, item, value[index], where)) }
}

function namedConstant(catalog: Catalog, name: string, value: unknown, where: string): Constant {
  const declaration = catalog.dataTypes.get(name)
  if (declaration?.kind === 'record') {
    if (typeof value !== 'object' || value === null)
      return expected(`an object with the fields of ${name}`, value, where)
    const given = new Map<string, unknown>(Object.entries(value))
    const fields: Record<string, Constant> = {}
    for (const field of declaration.fields)
      fields[field.name] = toConstant(catalog, field.type, given.get(field.name), `${where}.${field.name}`)
    return { kind: 'record', fields }
  }
  if (typeof value !== 'string')
    return value === null || typeof value === 'object' ? opaqueData(value, name, where) : plainConstant(value)
  if (declaration?.kind === 'constructors') {
    if (declaration.names.includes(value)) return { kind: 'constructor', name: value }
    return expected(`one of ${declaration.names.map((one) => `'${one}'`).join(', ')}`, value, where)
  }
  return { kind: 'opaque', type: name, text: canonicalText(name, value, where) }
}

function opaqueData(value: unknown, name: string, where: string): Constant {
  return typeof value === 'object' && value !== null
    ? plainConstant(value)
    : expected(`a text for ${name}`, value, where)
}

/** The text of an abstract value as the library would print it. */
function canonicalText(type: string, text: string, where: string): string {
  const parsed = PARSERS.get(type)?.(text) ?? { kind: 'address', text }
  if (parsed.kind === 'address') return parsed.text
  return fail('MG-TS-ADDRESS', `${where}: '${text}' is not an address: ${parsed.message}.`)
}

function integer(value: unknown): Constant | null {
  if (typeof value === 'bigint') return { kind: 'int', value: String(value) }
  return typeof value === 'number' && Number.isSafeInteger(value) ? int(value) : null
}

function floatText(value: number): string {
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.`
}

/** The constant that JavaScript data is when no type says more: texts are strings, lists are lists. */
export function plainConstant(value: unknown): Constant {
  const content = contentOf(value)
  if (content?.kind === 'constant') return content.constant
  if (content?.kind === 'package') return { kind: 'package', package: content.package }
  if (value === undefined) return UNIT
  if (value === null) return NONE
  if (typeof value === 'boolean') return { kind: 'bool', value }
  if (typeof value === 'string') return string(value)
  if (typeof value === 'number') return integer(value) ?? { kind: 'float', value: floatText(value) }
  if (typeof value === 'bigint') return { kind: 'int', value: String(value) }
  if (Array.isArray(value)) return list(value.map((item: unknown) => plainConstant(item)))
  if (typeof value === 'object') {
    return {
      kind: 'record',
      fields: Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plainConstant(field)])),
    }
  }
  return expected('data', value, 'A constant')
}

/** A constant read without a type, as the type that turned out to be expected. */
export function refineConstant(catalog: Catalog, type: DataType, constant: Constant): Constant {
  switch (type.kind) {
    case 'variants':
      return constant.kind === 'string' ? { kind: 'variant', tag: constant.value } : constant
    case 'option':
      if (constant.kind === 'constructor' && (constant.name === 'None' || constant.name === 'Some')) return constant
      return some(refineConstant(catalog, type.of, constant))
    case 'list':
      return constant.kind === 'list'
        ? list(constant.items.map((item) => refineConstant(catalog, type.of, item)))
        : constant
    case 'tuple': {
      const items = constant.kind === 'list' || constant.kind === 'tuple' ? constant.items : null
      if (items === null || items.length !== type.items.length) return constant
      return {
        kind: 'tuple',
        items: items.map((item, index) => refineConstant(catalog, type.items[index] ?? { kind: 'unit' }, item)),
      }
    }
    case 'named': {
      if (constant.kind !== 'string') return constant
      const declaration = catalog.dataTypes.get(type.name)
      if (declaration?.kind === 'constructors') return { kind: 'constructor', name: constant.value }
      return { kind: 'opaque', type: type.name, text: canonicalText(type.name, constant.value, 'A constant') }
    }
    default:
      return constant
  }
}
