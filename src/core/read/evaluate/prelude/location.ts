// The one place that all of our own OCaml text has: nothing of it may be shown to a user.

import type { Location } from '../../ocaml/syntax.ts'
import { caughtSignal } from '../signals.ts'

/** Stands at every node of our own text, compared by identity. */
export const PRELUDE_LOCATION: Location = {
  start: { offset: 0, line: 1, column: 0 },
  end: { offset: 0, line: 1, column: 0 },
}

/** What was thrown, at the place of the call when it came from our own text. */
export function relocate(thrown: unknown, place: Location): unknown {
  const signal = caughtSignal(thrown)
  if (signal === null || signal.location !== PRELUDE_LOCATION || place === PRELUDE_LOCATION) return thrown
  return Object.assign(new Error(signal.kind), { signal: { ...signal, location: place } })
}
