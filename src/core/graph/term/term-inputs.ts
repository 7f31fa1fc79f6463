// What a term reads directly: a key, or a value of the release.

import type { KeyRef, ValueRef } from '../../model/ids.ts'
import type { Term } from '../../model/term.ts'

/** The key, when the term is nothing but its value. */
export function keyRead(term: Term<KeyRef>): KeyRef | null {
  return term.kind === 'key' ? term.key : null
}

/** The value of the release, when the term is nothing but it: a call of `value` with its name. */
export function valueRead(term: Term<KeyRef>): ValueRef | null {
  if (term.kind !== 'call' || term.primitive !== 'value') return null
  const [ref] = term.arguments
  return ref?.kind === 'constant' && ref.value.kind === 'string' ? ref.value.value : null
}
