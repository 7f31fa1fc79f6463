// Values of keys in a context: what was set, or functoria's default for the key's kind.

import { bool, type Constant, NONE } from '../../model/constant.ts'
import type { Context, Key } from '../../model/key.ts'

const FALSE = bool(false)

/** Value of a key that nothing sets: the default of `opt`, false of a flag, None of a required key. */
export function defaultOfKey(key: Key): Constant {
  switch (key.argument.kind) {
    case 'opt':
      return key.argument.default
    case 'flag':
      return FALSE
    case 'required':
      return NONE
  }
}

/** Value of a key in a context. */
export function keyValue(context: Context, key: Key): Constant {
  return context.get(key) ?? defaultOfKey(key)
}

/** Lookup of keys in a context. */
export function lookupIn(context: Context): (key: Key) => Constant {
  return key => context.get(key) ?? defaultOfKey(key)
}
