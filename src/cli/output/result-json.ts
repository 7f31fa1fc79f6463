// RESULT: what one target gives, as JSON.

import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { TargetResult } from '../run-targets.ts'
import { diagnosticJson } from './report.ts'

/** Facts of a run that ends well and configures nothing: nothing is registered, or only help was asked for. */
export function nothingFacts(files: readonly GeneratedFile[]): object {
  return { nothing: true, files: { written: files.map(({ path }) => path) } }
}

/** `{"facts"}` or `{"error"}`, and the diagnostics. */
export function resultJson({ generated, nothing, error, diagnostics }: TargetResult, file: string): object {
  const result = error === null ? { facts: generated?.facts ?? nothingFacts(nothing ?? []) } : { error }
  return { ...result, diagnostics: diagnostics.map((one) => diagnosticJson(one, file)) }
}
