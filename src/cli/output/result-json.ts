// RESULT: what one target gives, as JSON.

import type { TargetResult } from '../run-targets.ts'
import { diagnosticJson } from './report.ts'

/** Facts of a configuration that registers nothing: the real tool succeeds and writes nothing. */
const NOTHING = { nothing: true, files: { written: [] } }

/** `{"facts"}` or `{"error"}`, and the diagnostics. */
export function resultJson({ generated, error, diagnostics }: TargetResult, file: string): object {
  const result = error === null ? { facts: generated?.facts ?? NOTHING } : { error }
  return { ...result, diagnostics: diagnostics.map((one) => diagnosticJson(one, file)) }
}
