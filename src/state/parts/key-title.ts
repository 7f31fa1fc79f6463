// What a key is called in lists. Pure.

import type { Design } from '../../core/model/design.ts'
import type { KeyRef } from '../../core/model/ids.ts'

/** Binding name, else the key's own name, else how it is called: `Key.dhcp`, or `Key.dhcp "front"` for one of a group. */
export function keyTitle(ref: KeyRef, { logic }: Design): string {
  const key = logic.keys[ref]
  if (key === undefined) return ref
  if (key.kind === 'created') return key.binding ?? key.name
  const { group } = key.arguments
  const name = `Key.${key.builtin}`
  return key.binding ?? (group?.kind === 'string' && group.value !== '' ? `${name} "${group.value}"` : name)
}
