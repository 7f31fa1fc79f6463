// Types of the data that keys hold, from the design or from the release.

import type { Catalog } from '../../model/catalog.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Design } from '../../model/design.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { Converter } from '../../model/key.ts'
import { ownConverterType } from '../converter/own-converter.ts'

const BOOL: DataType = { kind: 'bool' }

/** Type that a converter gives; null for one of the user's own that no form says. */
export function converterType(converter: Converter, catalog: Catalog): DataType | null {
  if (converter.kind === 'custom') return ownConverterType(converter)
  if (converter.kind === 'named') return catalog.converters.get(converter.name)?.type ?? null
  const of = converterType(converter.of, catalog)
  if (of === null) return null
  return { kind: converter.kind === 'list' ? 'list' : 'option', of }
}

/** Type of a key's value as a condition sees it; null when nobody knows. A required key that is not given has no value. */
export function keyDataType(ref: KeyRef, { logic }: Design, catalog: Catalog): DataType | null {
  const own = logic.keys[ref]
  if (own?.kind === 'created') {
    const { argument } = own
    if (argument.kind === 'flag') return BOOL
    const type = converterType(argument.converter, catalog)
    return argument.kind === 'required' && type !== null ? { kind: 'option', of: type } : type
  }
  return catalog.keys.get(own === undefined ? ref.replace(/^Key\./, '') : own.builtin)?.type ?? null
}
