// Values that can be changed. A change in a branch that only the keys decide would happen on every path: it is refused.

import type { Location } from '../ocaml/syntax.ts'
import type { Machine } from './machine.ts'
import { refuse } from './signals.ts'
import type { Routine, Value } from './values.ts'

interface Changeable {
  readonly born?: number
}

/** Stops when a value made outside of an undecided branch is about to be changed inside it. */
export function mayChange({ state }: Machine, cell: Changeable, location: Location): void {
  const { undecided: depth, method, changedLater, readByConnect } = state
  if (depth <= (cell.born ?? 0)) return
  if (method?.depth === depth) {
    changedLater.add(cell)
    if (readByConnect.has(cell)) refuseOrder(location)
    return
  }
  refuse(
    'MG-READ-SYMBOLIC',
    'This changes a value, but whether it happens depends on keys.',
    'Compute a new value with if or match, and give it a name with let.',
    location,
  )
}

/** Notes that a value is read; stops where methods that run in another order change it. */
export function mayRead({ state }: Machine, cell: Changeable, location: Location): void {
  const { undecided: depth, method, changedLater, readByConnect } = state
  if (method?.kind !== 'connect' || depth <= (cell.born ?? 0)) return
  readByConnect.add(cell)
  if (changedLater.has(cell)) refuseOrder(location)
}

function refuseOrder(location: Location): never {
  refuse(
    'MG-READ-ORDER',
    'The text of connect depends on a value that methods change, and so on the order in which the tool runs them.',
    'Give each device what it needs as an argument of a function.',
    location,
  )
}

/** Evaluates a method of a device, which the tool runs later. */
export function* later(machine: Machine, kind: 'connect' | 'action', body: Routine): Routine {
  const { state } = machine
  const outer = state.method
  state.undecided += 1
  state.method = { kind, depth: state.undecided }
  try {
    return yield body
  } finally {
    state.undecided -= 1
    state.method = outer
  }
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
