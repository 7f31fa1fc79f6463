// Refusals of devices as the errors with which the real tool ends.

import type { ToolError } from '../../../core/model/diagnostic.ts'
import type { Refusal } from '../../../core/graph/impl.ts'
import { exceptionError } from '../command-line/key-values.ts'

/** The error of a refusal: a reported one, or an uncaught exception. */
export function refusalError(refusal: Refusal): ToolError {
  if (refusal.error === 'exception') return exceptionError(refusal.message)
  return { kind: 'configure', message: refusal.message, exit: 1, config_exit: 1 }
}

/** Whether a device refused instead of giving what it was asked for. */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'refusal'
}
