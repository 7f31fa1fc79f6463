// What a key is called in lists. Pure.

import type { Design } from '../../core/model/design.ts'
import type { KeyRef } from '../../core/model/ids.ts'

/** Binding name, else the key's own name, else how it is called (`Key.dhcp`). */
export function keyTitle(ref: KeyRef, { logic }: Design): string {
  const key = logic.keys[ref]
  if (key === undefined) return ref
  return key.binding ?? (key.kind === 'created' ? key.name : `Key.${key.builtin}`)
}
