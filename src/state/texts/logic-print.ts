// A short mark of what a design says, to tell later whether it still says it. Pure.

import type { Logic } from '../../core/model/design.ts'

const known = new WeakMap<Logic, string>()

/** Equal for designs that say the same, whatever the order of their entries; 53 bits, so not for anything hostile. */
export function logicPrint(logic: Logic): string {
  const before = known.get(logic)
  if (before !== undefined) return before
  const print = hash(JSON.stringify(logic, sorted))
  known.set(logic, print)
  return print
}

function sorted(_: string, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Two multiplicative hashes of 32 bits side by side. */
function hash(text: string): string {
  let high = 0xde_ad_be_ef
  let low = 0x41_c6_ce_57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
