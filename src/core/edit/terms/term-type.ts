// The type of what a term computes, as far as it can be told without OCaml's typing: enough to say that a condition is none.

import { keyRead, valueRead } from '../../graph/term/term-inputs.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Design } from '../../model/design.ts'
import type { KeyRef, ValueRef } from '../../model/ids.ts'
import type { Term } from '../../model/term.ts'
import { keyDataType } from './key-type.ts'

const BOOL: DataType = { kind: 'bool' }
const INT: DataType = { kind: 'int' }
const STRING: DataType = { kind: 'string' }

/** Results of primitives that are the same whatever their arguments are. */
const RESULTS: ReadonlyMap<string, DataType> = new Map([
  ...['=', '<>', '<', '>', '<=', '>=', '&&', '||', 'not', 'Option.is_some', 'Option.is_none', 'List.mem'].map(
    (name) => [name, BOOL] as const,
  ),
  ...['bool_of_string', 'String.contains'].map((name) => [name, BOOL] as const),
  ...['+', '-', '*', '/', 'mod', 'abs', 'succ', 'pred', '~-', 'int_of_string', 'String.length', 'List.length'].map(
    (name) => [name, INT] as const,
  ),
  ...['^', 'string_of_int', 'string_of_bool', 'String.concat', 'String.sub', 'String.trim', 'quote'].map(
    (name) => [name, STRING] as const,
  ),
])

function typeOfConstant(value: Constant): DataType | null {
  switch (value.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'string':
    case 'float':
    case 'char':
      return { kind: value.kind }
    case 'opaque':
      return { kind: 'named', name: value.type }
    case 'tuple': {
      const items = value.items.map(typeOfConstant)
      return items.includes(null) ? null : { kind: 'tuple', items: items.flatMap((item) => item ?? []) }
    }
    default:
      return null
  }
}

/** Type of a term; null when it takes more than this to tell. Recurses as deep as people write terms. */
function termType(term: Term<KeyRef>, design: Design, catalog: Catalog): DataType | null {
  const value = valueRead(term)
  if (value !== null) return catalog.values.get(value)?.type ?? null
  const key = keyRead(term)
  if (key !== null) return keyDataType(key, design, catalog)
  switch (term.kind) {
    case 'constant':
      return typeOfConstant(term.value)
    case 'tuple': {
      const items = term.items.map((item) => termType(item, design, catalog))
      return items.includes(null) ? null : { kind: 'tuple', items: items.flatMap((item) => item ?? []) }
    }
    case 'call':
      return RESULTS.get(term.primitive) ?? null
    case 'if':
      return termType(term.then, design, catalog) ?? termType(term.else, design, catalog)
    case 'case':
      for (const { body } of term.rows) {
        const type = termType(body, design, catalog)
        if (type !== null) return type
      }
      return null
    default:
      return null
  }
}

/** Type of a value of the design, of the release, or of a key taken as one; null when it cannot be told. */
export function valueDataType(ref: ValueRef, design: Design, catalog: Catalog): DataType | null {
  const builtin = catalog.values.get(ref)
  if (builtin !== undefined) return builtin.type
  const definition = design.logic.values[ref]
  return definition === undefined ? null : termType(definition.term, design, catalog)
}
