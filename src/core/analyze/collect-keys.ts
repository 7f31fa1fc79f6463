// Keys of a resolved application: those that its devices declare and those that it had to know before.

import type { ResolvedDevice } from '../graph/resolution.ts'
import type { Key } from '../model/key.ts'
import { uniteKeys } from './key-set.ts'

/**
 * All keys of an application for one target, sorted by name. `known` are the keys of the registration and of choices
 * (see choice-keys): they stay even when no device of the result reads them.
 */
export function collectKeys(devices: readonly ResolvedDevice[], known: readonly Key[]): readonly Key[] {
  return uniteKeys(known, deviceKeys(devices))
}

/** Keys that devices declare, each object once, in the order of the devices. */
export function deviceKeys(devices: readonly ResolvedDevice[]): ReadonlySet<Key> {
  const keys = new Set<Key>()
  for (const { implementation } of devices) {
    const declared = implementation.keys
    for (let index = 0; index < declared.length; index += 1) {
      const key = declared[index]
      if (key !== undefined) keys.add(key)
    }
  }
  return keys
}

/**
 * Keys that the command line knows on top of those: what the packages of devices depend on. The real tool makes its options
 * from everything that its result depends on (functoria_app.ml, `Config.eval`: the value of packages is part of it), but
 * generates only the keys of devices and choices.
 */
export function packageKeys(devices: readonly ResolvedDevice[]): ReadonlySet<Key> {
  const keys = new Set<Key>()
  for (const { implementation } of devices) for (const key of implementation.packages?.keys ?? []) keys.add(key)
  return keys
}
