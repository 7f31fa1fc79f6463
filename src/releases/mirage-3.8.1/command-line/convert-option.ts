// cmdliner 1.1.1's second step: the value of one option, from its uses or the environment.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { bool } from '../../../core/model/constant.ts'
import { alternatives } from '../converters/alternatives.ts'
import type { OptionUse } from './option-spec.ts'

export type Converted =
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: Constant; readonly from: 'argument' | 'environment' }
  | { readonly kind: 'error'; readonly message: string }

const ABSENT: Converted = { kind: 'absent' }

/**
 * The complaint about the last two uses, in the order in which cmdliner names them: options with a value as they were
 * typed, flags the other way round (cmdliner_arg.ml, `opt` and `flag`).
 */
function repeated(first: OptionUse | undefined, second: OptionUse | undefined): Converted {
  const message =
    first?.name === second?.name
      ? `option '${first?.name}' cannot be repeated`
      : `options '${first?.name}' and '${second?.name}' cannot be present at the same time`
  return { kind: 'error', message }
}

/** The environment variable of an option, when it has one that is set. */
export interface Environment {
  readonly name: string
  readonly text: string
}

/** Value of an option that takes one. */
export function convertValue(
  converter: Pick<ConverterBehaviour, 'parse'>,
  uses: readonly OptionUse[],
  environment: Environment | null,
): Converted {
  const [use] = uses
  if (use === undefined) {
    if (environment === null) return ABSENT
    const parsed = converter.parse(environment.text)
    return 'error' in parsed
      ? { kind: 'error', message: `environment variable '${environment.name}': ${parsed.error}` }
      : { kind: 'value', value: parsed.ok, from: 'environment' }
  }
  if (uses.length > 1) return repeated(uses.at(-2), uses.at(-1))
  if (use.value === null) return { kind: 'error', message: `option '${use.name}' needs an argument` }
  const parsed = converter.parse(use.value)
  return 'error' in parsed
    ? { kind: 'error', message: `option '${use.name}': ${parsed.error}` }
    : { kind: 'value', value: parsed.ok, from: 'argument' }
}

const TRUE = ['true', 'yes', 'y', '1']
const FALSE = ['', 'false', 'no', 'n', '0']

/** Value of a flag; a flag is never absent, but false. */
export function convertFlag(uses: readonly OptionUse[], environment: Environment | null): Converted {
  const [use] = uses
  if (use === undefined) {
    if (environment === null) return { kind: 'value', value: bool(false), from: 'argument' }
    const word = environment.text.toLowerCase()
    if (TRUE.includes(word) || FALSE.includes(word)) {
      return { kind: 'value', value: bool(TRUE.includes(word)), from: 'environment' }
    }
    const expected = alternatives(['true', 'yes', 'false', 'no'])
    return {
      kind: 'error',
      message: `environment variable '${environment.name}': invalid value '${word}', ${expected}`,
    }
  }
  if (uses.length > 1) return repeated(uses.at(-1), uses.at(-2))
  return use.value === null
    ? { kind: 'value', value: bool(true), from: 'argument' }
    : { kind: 'error', message: `option '${use.name}' is a flag, it cannot take the argument '${use.value}'` }
}
