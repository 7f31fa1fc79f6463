// A short mark of what a design says, to tell later whether it still says it. Pure.

import type { Logic } from '../../core/model/design.ts'
import { textMark } from '../../core/model/text-mark.ts'

const known = new WeakMap<Logic, string>()

/** Equal for designs that say the same, whatever the order of their entries; 53 bits, so not for anything hostile. */
export function logicPrint(logic: Logic): string {
  const before = known.get(logic)
  if (before !== undefined) return before
  const print = textMark(JSON.stringify(logic, sorted))
  known.set(logic, print)
  return print
}

function sorted(_: string, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
