// Values that can be changed. A change in a branch that only the keys decide would happen on every path: it is refused.

import type { Location } from '../ocaml/syntax.ts'
import type { Machine } from './machine.ts'
import { refuse } from './signals.ts'
import type { Routine, Value } from './values.ts'

/** Stops when a value made outside of an undecided branch is about to be changed inside it. */
export function mayChange(machine: Machine, born: number, location: Location): void {
  if (machine.state.undecided <= born) return
  refuse(
    'MG-READ-SYMBOLIC',
    'This changes a value, but whether it happens depends on keys.',
    'Compute a new value with if or match, and give it a name with let.',
    location,
  )
}

/** Evaluates what may or may not happen. */
export function* undecided(machine: Machine, body: Routine): Routine {
  machine.state.undecided += 1
  try {
    return yield body
  } finally {
    machine.state.undecided -= 1
  }
}

/** A reference. */
export function referenceValue(machine: Machine, content: Value): Value {
  return { kind: 'reference', content, born: machine.state.undecided }
}

/** An array. */
export function arrayValue(machine: Machine, items: readonly Value[]): Value {
  return { kind: 'array', items: [...items], born: machine.state.undecided }
}
