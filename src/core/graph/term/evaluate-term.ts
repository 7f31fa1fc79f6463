// Evaluation of terms and lambdas. A term is compiled once and remembered by identity.

import type { Constant } from '../../model/constant.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { compileTerm, type Evaluate, type KeyLookup } from './compile-term.ts'
import type { Bindings } from './match-pattern.ts'
import { failure, isFailure, type Outcome } from './outcome.ts'
import { termDepth } from './walk-term.ts'

/** Terms nested deeper are refused: no configuration writes one, and the compiler recurses. */
export const MAX_TERM_DEPTH = 2000

/** A computation's result, or the exception that it ends with. */
export type Evaluated = { readonly ok: Constant } | { readonly error: string }

const compiled = new WeakMap<object, unknown>()

/** Outcome of a term under values of keys and of variables. */
export function runTerm<K>(term: Term<K>, lookup: KeyLookup<K>, bindings: Bindings | null = null): Outcome {
  // The cache forgets the key type; a term is only ever looked up with the keys it was compiled with.
  let evaluate = compiled.get(term) as Evaluate<K> | undefined
  if (evaluate === undefined) {
    evaluate = termDepth(term) > MAX_TERM_DEPTH ? () => failure('Stack_overflow') : compileTerm(term)
    compiled.set(term, evaluate)
  }
  return evaluate(lookup, bindings)
}

/** Value of a term; an OCaml exception is an error with the text that the runtime prints. */
export function evaluateTerm<K>(
  term: Term<K>,
  lookup: KeyLookup<K>,
  variables: Readonly<Record<string, Constant>> = {},
): Evaluated {
  let bindings: Bindings | null = null
  for (const [name, value] of Object.entries(variables)) bindings = { name, value, next: bindings }
  const outcome = runTerm(term, lookup, bindings)
  return isFailure(outcome) ? { error: outcome.message } : { ok: outcome }
}

/** Result of calling a lambda; missing arguments are unbound variables. */
export function callLambda<K>(lambda: Lambda<K>, args: readonly Constant[], lookup: KeyLookup<K>): Evaluated {
  let bindings: Bindings | null = null
  for (const [index, name] of lambda.parameters.entries()) {
    const value = args[index]
    if (value !== undefined) bindings = { name, value, next: bindings }
  }
  const outcome = runTerm(lambda.body, lookup, bindings)
  return isFailure(outcome) ? { error: outcome.message } : { ok: outcome }
}
