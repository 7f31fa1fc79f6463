// The type that reading config.ts finds for a term: where it is known, a text is enough to say a variant or an address.

import type { Catalog } from '../../model/catalog.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Design } from '../../model/design.ts'
import type { Converter, KeyArgument } from '../../model/key.ts'
import type { Term } from '../../model/term.ts'

const BOOL: DataType = { kind: 'bool' }
const INT: DataType = { kind: 'int' }
const STRING: DataType = { kind: 'string' }

const RESULTS: ReadonlyMap<string, DataType> = new Map<string, DataType>([
  ...['&&', '||', 'not', '=', '<>', '<', '<=', '>', '>=', 'List.mem', 'Option.is_some', 'Option.is_none'].map(
    (name) => [name, BOOL] as const,
  ),
  ...['+', '-', '*', 'mod', '/', '~-'].map((name) => [name, INT] as const),
  ...['^', 'String.concat', 'quote'].map((name) => [name, STRING] as const),
])

export interface KnownTypes {
  readonly design: Design
  readonly catalog: Catalog
}

/** The type of a term; null when reading cannot know it. */
export function knownType(known: KnownTypes, term: Term<string>): DataType | null {
  if (term.kind === 'key') return keyType(known, term.key)
  if (term.kind !== 'call') return null
  const [first] = term.arguments
  if (term.primitive === 'value' && first?.kind === 'constant' && first.value.kind === 'string')
    return known.catalog.values.get(first.value.value)?.type ?? null
  return RESULTS.get(term.primitive) ?? null
}

function keyType({ design, catalog }: KnownTypes, ref: string): DataType | null {
  const key = design.logic.keys[ref]
  if (key === undefined) return catalog.keys.get(ref.replace(/^Key\./, ''))?.type ?? null
  return key.kind === 'builtin' ? (catalog.keys.get(key.builtin)?.type ?? null) : argumentType(catalog, key.argument)
}

/** The type of a key's values. */
export function argumentType(catalog: Catalog, argument: KeyArgument): DataType | null {
  if (argument.kind === 'flag') return BOOL
  const of = converterType(catalog, argument.converter)
  return argument.kind === 'required' && of !== null ? { kind: 'option', of } : of
}

/** The type of a converter; null for one of the user's own. */
function converterType(catalog: Catalog, converter: Converter): DataType | null {
  if (converter.kind === 'named') return catalog.converters.get(converter.name)?.type ?? null
  if (converter.kind === 'custom') return null
  const of = converterType(catalog, converter.of)
  return of === null ? null : { kind: converter.kind === 'list' ? 'list' : 'option', of }
}
