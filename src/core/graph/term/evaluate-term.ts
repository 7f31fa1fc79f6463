// Evaluation of terms and lambdas, as values or as OCaml's exceptions.

import type { Constant } from '../../model/constant.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { evaluateOutcome, type KeyLookup } from './evaluate-outcome.ts'
import type { Bindings } from './match-pattern.ts'
import { isFailure, type Outcome } from './outcome.ts'

/** A computation's result, or the exception that it ends with. */
export type Evaluated = { readonly ok: Constant } | { readonly error: string }

/** Outcome of a term under values of keys and of variables. */
export function runTerm<K>(term: Term<K>, lookup: KeyLookup<K>, bindings: Bindings | null = null): Outcome {
  return evaluateOutcome(term, lookup, bindings, 0)
}

/** Value of a term; an OCaml exception is an error with the text that the runtime prints. */
export function evaluateTerm<K>(
  term: Term<K>,
  lookup: KeyLookup<K>,
  variables: Readonly<Record<string, Constant>> = {},
): Evaluated {
  let bindings: Bindings | null = null
  for (const [name, value] of Object.entries(variables)) bindings = { name, value, next: bindings }
  return toEvaluated(runTerm(term, lookup, bindings))
}

/** Result of calling a lambda; missing arguments are unbound variables. */
export function callLambda<K>(lambda: Lambda<K>, args: readonly Constant[], lookup: KeyLookup<K>): Evaluated {
  let bindings: Bindings | null = null
  for (const [index, name] of lambda.parameters.entries()) {
    const value = args[index]
    if (value !== undefined) bindings = { name, value, next: bindings }
  }
  return toEvaluated(runTerm(lambda.body, lookup, bindings))
}

function toEvaluated(outcome: Outcome): Evaluated {
  return isFailure(outcome) ? { error: outcome.message } : { ok: outcome }
}
