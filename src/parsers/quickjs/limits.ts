// What one evaluation may use. A configuration of a hundred devices needs a few milliseconds and less than a megabyte.

export interface EvaluationLimits {
  readonly milliseconds: number
  readonly bytes: number
  /** Bytes of QuickJS's stack: small enough that the stack of the page or process around it never ends first. */
  readonly stackBytes: number
}

export const DEFAULT_LIMITS: EvaluationLimits = { milliseconds: 3_000, bytes: 48 * 2 ** 20, stackBytes: 96 * 2 ** 10 }
