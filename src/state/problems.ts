// Everything that is wrong or doubtful: what the texts say that cannot be read, then what the analysis found. Pure.

import type { Diagnostic } from '../core/model/diagnostic.ts'
import type { Stores } from './stores.ts'
import { textProblems } from './texts/texts.ts'

const NONE: readonly Diagnostic[] = []

/** The list, texts first: nothing else follows until they can be read. */
export function problemsOf({ analysis, texts }: Stores): readonly Diagnostic[] {
  return joinProblems(textProblems(texts.getState()), analysis.getState().analysis?.diagnostics ?? NONE)
}

export function joinProblems(ofTexts: readonly Diagnostic[], ofDesign: readonly Diagnostic[]): readonly Diagnostic[] {
  return ofTexts.length === 0 ? ofDesign : [...ofTexts, ...ofDesign]
}
