// Data that devices and keys take: constants that fit a declared type.

import type { Catalog } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Converter } from '../../model/key.ts'
import type { KeyDraft } from '../../dsl/drafts.ts'
import type { Location } from '../ocaml/syntax.ts'
import { rejectMismatch } from './builtin.ts'
import { toConstant, type Value } from './values.ts'

/** The constant that a value is, when it has the type; otherwise an error at its place. */
export function dataConstant(catalog: Catalog, type: DataType, value: Value, location: Location): Constant {
  const constant = toConstant(value)
  if (constant === null || !fitsType(catalog, type, constant)) return rejectMismatch(typeWords(type), value, location)
  return orderFields(catalog, type, constant)
}

/** Whether a constant has a type. A type that the catalog does not declare fits everything. */
function fitsType(catalog: Catalog, type: DataType, constant: Constant): boolean {
  switch (type.kind) {
    case 'option':
      if (constant.kind !== 'constructor') return false
      if (constant.name === 'None') return constant.argument === undefined
      return (
        constant.name === 'Some' && constant.argument !== undefined && fitsType(catalog, type.of, constant.argument)
      )
    case 'list':
      return constant.kind === 'list' && constant.items.every((item) => fitsType(catalog, type.of, item))
    case 'tuple':
      return (
        constant.kind === 'tuple' &&
        constant.items.length === type.items.length &&
        type.items.every((part, index) => {
          const item = constant.items[index]
          return item !== undefined && fitsType(catalog, part, item)
        })
      )
    case 'variants':
      return constant.kind === 'variant' && type.tags.includes(constant.tag)
    case 'named':
      return fitsNamed(catalog, type.name, constant)
    default:
      return constant.kind === type.kind
  }
}

function fitsNamed(catalog: Catalog, name: string, constant: Constant): boolean {
  const declaration = catalog.dataTypes.get(name)
  switch (declaration?.kind) {
    case undefined:
      return true
    case 'abstract':
      return constant.kind === 'opaque' ? constant.type === name : constant.kind !== 'string' && constant.kind !== 'int'
    case 'constructors':
      return constant.kind === 'constructor' && declaration.names.includes(constant.name)
    case 'record':
      return (
        constant.kind === 'record' &&
        Object.keys(constant.fields).length === declaration.fields.length &&
        declaration.fields.every((field) => {
          const value = constant.fields[field.name]
          return value !== undefined && fitsType(catalog, field.type, value)
        })
      )
  }
}

/** Records with their fields in the order of the declaration. */
function orderFields(catalog: Catalog, type: DataType, constant: Constant): Constant {
  const declaration = type.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  if (declaration?.kind !== 'record' || constant.kind !== 'record') return constant
  const fields: Record<string, Constant> = {}
  for (const { name } of declaration.fields) {
    const value = constant.fields[name]
    if (value !== undefined) fields[name] = value
  }
  return { kind: 'record', fields }
}

/** Type of what a converter reads; null when only the user knows. */
export function converterType(catalog: Catalog, converter: Converter<KeyDraft>): DataType | null {
  switch (converter.kind) {
    case 'named':
      return catalog.converters.get(converter.name)?.type ?? null
    case 'custom':
      return null
    case 'list': {
      const of = converterType(catalog, converter.of)
      return of === null ? null : { kind: 'list', of }
    }
    case 'some': {
      const of = converterType(catalog, converter.of)
      return of === null ? null : { kind: 'option', of }
    }
  }
}

/** A type in words for a beginner. */
function typeWords(type: DataType): string {
  switch (type.kind) {
    case 'unit':
      return '()'
    case 'bool':
      return 'true or false'
    case 'int':
      return 'an integer'
    case 'string':
      return 'a string'
    case 'float':
      return 'a number with a point'
    case 'char':
      return 'a character'
    case 'option':
      return `None or Some of ${typeWords(type.of)}`
    case 'list':
      return `a list, each item ${typeWords(type.of)}`
    case 'tuple':
      return `(${type.items.map(typeWords).join(', ')})`
    case 'variants':
      return `one of ${type.tags.map((tag) => `\`${tag}`).join(', ')}`
    case 'named':
      return `a value of type ${type.name}`
  }
}
