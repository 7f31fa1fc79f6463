// Values of keys in a context: what was set, or functoria's default for the key's kind.

import { bool, type Constant, NONE } from '../../model/constant.ts'
import type { Context, Key } from '../../model/key.ts'
import { invalidArgument, type Outcome } from './outcome.ts'

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

/**
 * Lookup of keys in a context. Functoria finds values by name and then checks the key: reading a key while another one of
 * the same name has a value raises an exception (measured: struct-stack-twice, key-same-name-other-option).
 */
export function lookupIn(context: Context): (key: Key) => Outcome {
  const names = new Set<string>()
  for (const key of context.keys()) names.add(key.name)
  return (key) =>
    context.get(key) ?? (names.has(key.name) ? invalidArgument(`duplicate key: ${key.name}`) : defaultOfKey(key))
}
