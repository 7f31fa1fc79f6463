// Fresh identifiers and binding names for what an edit adds.

import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import { isKeyword } from '../model/ocaml-keywords.ts'

/** `wish`, or `wish_2`, `wish_3`… whichever is not taken yet. */
export function freshName(wish: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wish)) return wish
  let number = 2
  while (isTaken(`${wish}_${number}`)) number += 1
  return `${wish}_${number}`
}

/** A binding like `wish` that is free: `console2` beside `console1`, `stack_2` beside `stack`. */
export function freshBinding(wish: string, isTaken: (name: string) => boolean): string {
  const numbered = /^(.*\D)1$/.exec(wish)?.[1]
  if (numbered === undefined || !isTaken(wish)) return freshName(wish, isTaken)
  let number = 2
  while (isTaken(`${numbered}${number}`)) number += 1
  return `${numbered}${number}`
}

/** All binding names of the design: nodes, keys, values and types share OCaml's one name space. */
export function bindingNames(design: Design): ReadonlySet<string> {
  const { nodes, keys, values, types } = design.logic
  const names = [nodes, keys, values, types].flatMap((table) =>
    Object.values<{ readonly binding: string | null }>(table).map((entry) => entry.binding),
  )
  return new Set(names.filter((name) => name !== null))
}

/** Text made an OCaml value name: lower case first letter, only letters, digits, `_` and quotes. */
export function toBinding(text: string): string {
  const cleaned = text.replace(/[^A-Za-z0-9_']/g, '_').replace(/^[^A-Za-z_]+/, '')
  return cleaned === '' ? 'device' : cleaned.charAt(0).toLowerCase() + cleaned.slice(1)
}

/** Names that a configuration opens: a binding of the same name would hide them. */
function opened(name: string, catalog: Catalog): boolean {
  return catalog.devices.has(name) || catalog.moduleTypes.some(({ value }) => value === name)
}

/** A binding for a call of a device: its own name without what says how it is made, hiding nothing. */
export function bindingFor(device: string, catalog: Catalog): string {
  const stem = toBinding(device.replace(/^(generic|default|direct|custom|create)_/, ''))
  const withoutVersion = stem.replace(/v[46]$/, '')
  return [stem, withoutVersion].find((name) => !opened(name, catalog)) ?? `${withoutVersion}1`
}

/** Whether OCaml accepts the text as the name of a `let`. */
export function isBinding(text: string): boolean {
  return /^[a-z_][A-Za-z0-9_']*$/.test(text) && !isKeyword(text) && text !== '_'
}
