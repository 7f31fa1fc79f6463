// What an evaluation met and could not keep, without being stopped by it: functions of converters that no term says.

import type { Machine } from './machine.ts'
import type { Signal } from './signals.ts'

const noted = new WeakMap<Machine, Signal[]>()

/** Remembers why something of the configuration is not part of the design. */
export function noteLoss(machine: Machine, signal: Signal): void {
  const found = noted.get(machine)
  if (found === undefined) noted.set(machine, [signal])
  else found.push(signal)
}

/** Everything that was not kept, in the order met. */
export function lossesOf(machine: Machine): readonly Signal[] {
  return noted.get(machine) ?? []
}
