// Values that a condition or an argument can take: those of the design, those of the release, and keys taken as values. Pure.

import type { Catalog } from '../../../core/model/catalog.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { Design } from '../../../core/model/design.ts'
import type { KeyRef, ValueRef } from '../../../core/model/ids.ts'
import type { ValueDefinition } from '../../../core/model/key.ts'
import { keyShape } from '../../../state/parts/key-shape.ts'

export interface ValueChoice {
  /** A value that exists, or `key:<ref>` for one that is made when chosen. */
  readonly id: string
  readonly label: string
  readonly group: 'Of this design' | 'Of MirageOS' | 'Keys'
}

const BEGINS_WITH_KEY = 'key:'

function fits(found: DataType | null, wanted: DataType | null): boolean {
  return wanted === null || (found !== null && JSON.stringify(found) === JSON.stringify(wanted))
}

/** Everything of the wanted type (null: of any), with the texts of the design's own values as the analysis tells them. */
export function valueChoices(
  design: Design,
  catalog: Catalog,
  wanted: DataType | null,
  texts: Readonly<Record<ValueRef, { readonly text: string }>>,
): readonly ValueChoice[] {
  const own = Object.entries(design.logic.values).map(
    ([id, { binding }]): ValueChoice => ({
      id,
      label: binding ?? texts[id]?.text ?? 'written in place',
      group: 'Of this design',
    }),
  )
  const builtin = [...catalog.values.values()]
    .filter(({ type }) => fits(type, wanted))
    .map(({ ref }): ValueChoice => ({ id: ref, label: ref, group: 'Of MirageOS' }))
  const constants = [...catalog.keys.values()]
    .filter(({ constant, type }) => constant && fits(type, wanted))
    .map(({ id }): ValueChoice => ({ id: `${BEGINS_WITH_KEY}Key.${id}`, label: `Key.${id}`, group: 'Keys' }))
  const keys = Object.entries(design.logic.keys)
    .filter(([ref]) => fits(keyShape(ref, design, catalog)?.type ?? null, wanted))
    .map(([ref, key]): ValueChoice => {
      const name = key.binding ?? (key.kind === 'created' ? key.name : key.builtin)
      return { id: `${BEGINS_WITH_KEY}${ref}`, label: name, group: 'Keys' }
    })
  return [...own, ...builtin, ...keys, ...constants]
}

/** The key of a choice that makes a value; null for a choice that is one already. */
export function keyOfChoice(id: string): KeyRef | null {
  return id.startsWith(BEGINS_WITH_KEY) ? id.slice(BEGINS_WITH_KEY.length) : null
}

/** `Key.value key`, written in place. */
export function keyValue(key: KeyRef): ValueDefinition {
  return { binding: null, term: { kind: 'key', key } }
}

/** An identifier for a new value. */
export function freshValueId(design: Design): ValueRef {
  let number = 1
  while (design.logic.values[`value_${number}`] !== undefined) number += 1
  return `value_${number}`
}
