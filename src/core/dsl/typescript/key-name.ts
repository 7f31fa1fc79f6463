// What keys are called.

import type { BuiltinKeySignature, Catalog } from '../../model/catalog.ts'
import type { KeyDraft } from '../drafts.ts'

/** The signature of a built-in key; null for a key of the user. */
export function builtinOf(catalog: Catalog, key: KeyDraft): BuiltinKeySignature | null {
  if (key.kind === 'created') return null
  const id = key.kind === 'builtin' ? key.builtin : key.ref.replace(/^Key\./, '')
  return catalog.keys.get(id) ?? null
}

/** The name of a key, as `Key.name` gives it. */
export function keyName(catalog: Catalog, key: KeyDraft): string {
  if (key.kind === 'created') return key.keyName
  const name = builtinOf(catalog, key)?.name ?? ''
  const group = key.kind === 'builtin' ? key.arguments['group'] : undefined
  return group?.kind === 'string' && group.value !== '' ? `${group.value}-${name}` : name
}
