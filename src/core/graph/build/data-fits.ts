// Whether constants are of the types that a release asks for. Texts are typed before they become designs; files and edits
// are not, and constructors of a release may rely on it.

import type { Catalog } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Converter } from '../../model/key.ts'

/** Whether a constant is a value of a type. Recurses as deep as the type is written. */
export function fitsType(constant: Constant, type: DataType, catalog: Catalog): boolean {
  switch (type.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'string':
    case 'float':
    case 'char':
      return constant.kind === type.kind
    case 'list':
      return constant.kind === 'list' && constant.items.every((item) => fitsType(item, type.of, catalog))
    case 'option':
      return fitsOption(constant, type.of, catalog)
    case 'tuple':
      return (
        constant.kind === 'tuple' &&
        constant.items.length === type.items.length &&
        type.items.every((item, index) => fitsItem(constant.items[index], item, catalog))
      )
    case 'variants':
      return constant.kind === 'variant' && constant.argument === undefined && type.tags.includes(constant.tag)
    case 'named':
      return fitsNamed(constant, type.name, catalog)
  }
}

function fitsItem(constant: Constant | undefined, type: DataType, catalog: Catalog): boolean {
  return constant !== undefined && fitsType(constant, type, catalog)
}

function fitsOption(constant: Constant, type: DataType, catalog: Catalog): boolean {
  if (constant.kind !== 'constructor') return false
  if (constant.argument === undefined) return constant.name === 'None'
  return constant.name === 'Some' && fitsType(constant.argument, type, catalog)
}

function fitsNamed(constant: Constant, name: string, catalog: Catalog): boolean {
  const declared = catalog.dataTypes.get(name)
  switch (declared?.kind) {
    case 'record':
      return (
        constant.kind === 'record' &&
        declared.fields.every((field) => fitsItem(constant.fields[field.name], field.type, catalog))
      )
    case 'constructors':
      return constant.kind === 'constructor' && declared.names.includes(constant.name)
    case 'abstract':
      return constant.kind === 'opaque'
    default:
      // A type that the release only mentions.
      return true
  }
}

/** Type of what a converter reads; null for one of the user, undefined for one that does not exist. */
export function typeOfConverter<K>(converter: Converter<K>, catalog: Catalog): DataType | null | undefined {
  switch (converter.kind) {
    case 'named':
      return catalog.converters.get(converter.name)?.type
    case 'custom':
      return null
    case 'list':
    case 'some': {
      const of = typeOfConverter(converter.of, catalog)
      return of === null || of === undefined ? of : { kind: converter.kind === 'list' ? 'list' : 'option', of }
    }
  }
}
