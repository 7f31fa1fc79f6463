// The built-in keys and values of the release: made from calls, or the constants that every configuration shares.

import type { BuiltinKeySignature, BuiltinValueSignature } from '../../../core/model/catalog.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { KeyRef, ValueRef } from '../../../core/model/ids.ts'
import type { Key, Value } from '../../../core/model/key.ts'
import { keys } from '../keys.gen.ts'
import type { BuiltinKey } from '../define/define-key.ts'
import { isSolo5 } from '../values/is-solo5.ts'
import { isUnix } from '../values/is-unix.ts'
import { isXen } from '../values/is-xen.ts'

const byId: ReadonlyMap<string, BuiltinKey> = new Map(keys.map((key) => [key.signature.id, key]))

/** Signatures of all built-in keys, by their name below `Key`. */
export const keySignatures: ReadonlyMap<string, BuiltinKeySignature> = new Map(
  keys.map((key) => [key.signature.id, key.signature]),
)

const constants: ReadonlyMap<KeyRef, Key> = new Map(
  keys.filter((key) => key.signature.constant).map((key) => [`Key.${key.signature.id}`, key.make({})]),
)

/** The key of a call such as `Key.dhcp ~group:"a" ()`: a new one every time. Unknown names are our own mistake. */
export function makeKey(builtin: string, args: Readonly<Record<string, Constant>>): Key {
  const key = byId.get(builtin)
  if (key === undefined) throw new Error(`there is no built-in key ${builtin}`)
  return key.make(args)
}

/** A constant key such as `Key.target`: the same object every time. */
export function constantKey(ref: KeyRef): Key {
  const key = constants.get(ref)
  if (key === undefined) throw new Error(`there is no constant key ${ref}`)
  return key
}

/** The key that holds the target. */
export const targetKey = constantKey('Key.target')

const tests = [isUnix, isXen, isSolo5]

/** Signatures of the built-in values. */
export const valueSignatures: ReadonlyMap<ValueRef, BuiltinValueSignature> = new Map(
  tests.map((test) => [test.signature.ref, test.signature]),
)

const values: ReadonlyMap<ValueRef, Value> = new Map(
  tests.map((test) => [test.signature.ref, { term: test.term(targetKey), keys: [targetKey], ref: test.signature.ref }]),
)

/** A constant value such as `Key.is_unix`: the same object every time. */
export function constantValue(ref: ValueRef): Value {
  const value = values.get(ref)
  if (value === undefined) throw new Error(`there is no constant value ${ref}`)
  return value
}
