// An entry of a known table, picked by a term: `{ Unix: 1, Xen: 2 }[target]`, `table.get(target)`.

import type { Constant } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import { plainConstant } from '../to-constant.ts'
import type { TypedTerm } from '../typed-term.ts'
import { constantFor } from './conditions.ts'
import { callOf, known, type Static } from './static-value.ts'
import { toTyped } from './to-typed.ts'
import { INT, refuse, type Translation } from './translation.ts'

/** `table[index]`. */
export function tableEntry(table: Static, index: TypedTerm, translation: Translation): Static {
  if (table.kind === 'record') return entryOf(index, [...table.fields], translation)
  if (table.kind === 'known' && typeof table.value === 'object' && table.value !== null && !Array.isArray(table.value))
    return entryOf(
      index,
      Object.entries({ ...table.value }).map(([name, value]: [string, unknown]) => [name, known(value)]),
      translation,
    )
  const list = toTyped(table, translation)
  if (list.type?.kind !== 'list' && !(list.term.kind === 'constant' && list.term.value.kind === 'list'))
    return refuse(translation, 'Only known tables and lists have entries here.')
  const wanted = index.type?.kind === 'int' || index.type === null
  return wanted
    ? callOf('List.nth', [list.term, index.term], list.type?.kind === 'list' ? list.type.of : null)
    : refuse(translation, 'A list is asked for an item by a number.')
}

/** The entry of a value among known ones. */
export function entryOf(
  subject: TypedTerm,
  entries: readonly (readonly [key: unknown, value: Static])[],
  translation: Translation,
): Static {
  const domain = tagsOf(subject.type)
  const rows = entries.flatMap(([key, value]) => {
    // A word that the subject never is belongs to other subjects of the same table.
    if (domain !== null && !domain.includes(String(key))) return []
    return [{ when: constantFor(subject, keyConstant(key, subject.type), translation), value }]
  })
  if (rows.length === 0) return known(undefined)
  const isTotal = domain !== null && domain.every((tag) => entries.some(([key]) => String(key) === tag))
  return { kind: 'entry', subject, rows, isTotal }
}

/** Fields of objects are texts, whatever they stand for. */
function keyConstant(key: unknown, type: DataType | null): Constant {
  if (typeof key === 'string' && type?.kind === INT.kind) return { kind: 'int', value: key }
  if (typeof key === 'string' && type?.kind === 'bool') return { kind: 'bool', value: key === 'true' }
  return plainConstant(key)
}

/** All values of a type, as JavaScript's fields write them; null when there is no end of them. */
function tagsOf(type: DataType | null): readonly string[] | null {
  if (type?.kind === 'bool') return ['true', 'false']
  return type?.kind === 'variants' ? type.tags : null
}
