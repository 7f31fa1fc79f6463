// What the command line and its evaluating thread say to each other.

import type { EvaluateInput, EvaluateResult, EvaluatorFiles } from '../../parsers/quickjs/create-evaluator.ts'

/** What the thread is started with. */
export type EvaluatorData = EvaluatorFiles

export type EvaluatorRequest = EvaluateInput

/** `ready` comes once, when the engine is loaded; then one answer a request, in order. */
export type EvaluatorMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly result: EvaluateResult }
  /** A mistake of ours. */
  | { readonly kind: 'bug'; readonly message: string }
