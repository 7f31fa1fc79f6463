// Reading config.ts: text → design, by evaluating it. User mistakes come back as diagnostics.

import type { Design } from '../../core/model/design.ts'
import type { Diagnostic, TextPlace } from '../../core/model/diagnostic.ts'
import type { ConfigTsEvaluator, EvaluateInput } from './create-evaluator.ts'

export interface ReadConfigTsResult {
  /** Null when there is an error. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  /** Where each named part was written: node identifiers, `key:<id>`, `value:<id>`, `register`. */
  readonly spans: Readonly<Record<string, TextPlace>>
}

/** The design that a config.ts describes. */
export async function readConfigTs(evaluator: ConfigTsEvaluator, input: EvaluateInput): Promise<ReadConfigTsResult> {
  const result = await evaluator.evaluate(input)
  if (result.kind === 'refused') return { design: null, diagnostics: result.diagnostics, spans: {} }
  // The language of configurations wrote the text, out of the reach of the configuration itself.
  const { design, diagnostics, spans } = JSON.parse(result.text) as ReadConfigTsResult
  const at = { file: input.file, line: 1, column: 0 }
  return { design, diagnostics: diagnostics.map((one) => ({ ...one, at: one.at ?? at })), spans }
}
