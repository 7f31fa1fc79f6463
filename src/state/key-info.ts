// What a key says about itself for help pages. Pure.

import type { Catalog } from '../core/model/catalog.ts'
import type { Design } from '../core/model/design.ts'
import type { KeyInfo } from '../core/model/key.ts'

/** Null for a key that neither the design nor the catalog knows. */
export function keyInfo(ref: string, { logic }: Design, catalog: Catalog): KeyInfo | null {
  const own = logic.keys[ref]
  if (own?.kind === 'created') return own.info
  return catalog.keys.get(own?.kind === 'builtin' ? own.builtin : ref.replace(/^Key\./, ''))?.info ?? null
}
