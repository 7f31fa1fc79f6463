// What evaluating a term gives: a constant, or OCaml's exception as data. Never throws.

import type { Constant } from '../../model/constant.ts'
import { quoteOcaml } from './ocaml-text.ts'

/** An OCaml exception raised by a computation; `message` is what the runtime prints after `Fatal error: exception `. */
export interface TermFailure {
  readonly kind: 'failure'
  readonly message: string
}

export type Outcome = Constant | TermFailure

export function failure(message: string): TermFailure {
  return { kind: 'failure', message }
}

/** OCaml's `Invalid_argument` as data. */
export function invalidArgument(text: string): TermFailure {
  return failure(`Invalid_argument(${quoteOcaml(text)})`)
}

/** OCaml's `Failure` as data. */
export function failureWith(text: string): TermFailure {
  return failure(`Failure(${quoteOcaml(text)})`)
}

export function isFailure(outcome: Outcome): outcome is TermFailure {
  return outcome.kind === 'failure'
}
