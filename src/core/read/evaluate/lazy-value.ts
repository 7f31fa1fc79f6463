// Forcing what is lazy: once, and never from within itself.

import type { Location } from '../ocaml/syntax.ts'
import { raise } from './signals.ts'
import { type Routine, type Value } from './values.ts'

const UNDEFINED: Value = {
  kind: 'construct',
  name: 'Undefined',
  argument: null,
  type: { type: 'exn', printed: 'CamlinternalLazy.Undefined' },
}

export type LazyValue = Value & { readonly kind: 'lazy' }

/** The value behind `lazy e`; what `e` raises is raised again each time. */
export function* forced(value: LazyValue, location: Location): Routine {
  if (value.result !== null) return value.result
  if (value.isBeingForced === true) return raise(UNDEFINED, location)
  value.isBeingForced = true
  try {
    value.result = yield value.force()
    return value.result
  } finally {
    value.isBeingForced = false
  }
}
