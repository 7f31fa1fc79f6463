// Values of keys while a command line is read. The real tool keeps them by the key's name, and fails when a key finds
// the value of another key of its name: so do we.

import { callLambda } from '../../../core/graph/term/evaluate-term.ts'
import { defaultOfKey } from '../../../core/graph/term/key-value.ts'
import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { ToolError } from '../../../core/model/diagnostic.ts'
import type { Key } from '../../../core/model/key.ts'

/** Where a value came from; `flag` is the false of a flag that was not given. */
export type ValueSource = 'argument' | 'environment' | 'alias' | 'flag'

interface Entry {
  readonly key: Key
  readonly value: Constant
  readonly from: ValueSource
}

export type KeyValues = Map<string, Entry>

/** An uncaught exception of the configuration program. */
export function exceptionError(exception: string): ToolError {
  return { kind: 'exception', message: `Fatal error: exception ${exception}`, exit: 1, config_exit: 2 }
}

/** Sets a key, and with an alias the keys that it stands for unless they have a value already. */
export function setKey(values: KeyValues, key: Key, value: Constant, from: ValueSource): ToolError | null {
  values.set(key.name, { key, value, from })
  for (const setter of key.setters) {
    const result = callLambda(setter.value, [value], defaultOfKey)
    if ('error' in result) return exceptionError(result.error)
    const { ok } = result
    const isSome = ok.kind === 'constructor' && ok.name === 'Some' && ok.argument !== undefined
    if (!isSome || ok.argument === undefined || values.has(setter.key.name)) continue
    values.set(setter.key.name, { key: setter.key, value: ok.argument, from: 'alias' })
  }
  return null
}

/** The exception of the first key that would find another key's value under its name. */
export function duplicateKey(values: KeyValues, keys: readonly Key[]): ToolError | null {
  const duplicate = keys.find((key) => {
    const entry = values.get(key.name)
    return entry !== undefined && entry.key !== key
  })
  if (duplicate === undefined) return null
  return exceptionError(`Invalid_argument(${quoteOcaml(`duplicate key: ${duplicate.name}`)})`)
}
