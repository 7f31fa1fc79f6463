// The documentation of a key as functoria 3.1.1 completes it: what the key sets, and whether it is required.

import type { Key } from '../../../core/model/key.ts'

function aliasSentence(key: Key): string {
  const names = key.setters.map((setter) => `$(b,${setter.key.name})`)
  if (names.length === 0) return ''
  if (names.length === 1) return `Will automatically set ${names[0]}.`
  return `Will automatically set the following keys: ${[...new Set(names)].toSorted().join(', ')}.`
}

/** The text that the manual of the unikernel shows; null when the configuration gives none. */
export function keyDocumentation(key: Key): string | null {
  if (key.info.doc === undefined) return null
  if (key.builtin) return key.info.doc
  const required = key.argument.kind === 'required' ? 'This key is required.' : ''
  return `${key.info.doc} ${aliasSentence(key)} ${required}`
}
