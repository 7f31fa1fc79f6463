// What the page asks of the evaluate worker and what it answers: plain data both ways. No logic.

import type { Design } from '../../core/model/design.ts'
import type { Diagnostic, TextPlace } from '../../core/model/diagnostic.ts'

/** A `config.ts` to be run. */
export interface EvaluateRequest {
  readonly id: number
  /** Name for diagnostics. */
  readonly path: string
  readonly text: string
  readonly env: Readonly<Record<string, string>>
}

export interface EvaluateAnswer {
  /** Null when there is an error. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  /** Where each named part was written: node ids, `key:<id>`, `value:<id>` and `register`. */
  readonly spans: Readonly<Record<string, TextPlace>>
}

/** One answer on its way, or what a bug of ours said. */
export type EvaluateResponse =
  | { readonly id: number; readonly answer: EvaluateAnswer }
  | { readonly id: number; readonly bug: string }
