// The list of problems as a view reads it.

import { useStore } from 'zustand'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { joinProblems } from '../../state/problems.ts'
import type { Stores } from '../../state/stores.ts'
import { textProblems } from '../../state/texts/texts.ts'

const NONE: readonly Diagnostic[] = []

/** Problems of texts and design. */
export function useProblems({ analysis, texts }: Stores): readonly Diagnostic[] {
  const ofDesign = useStore(analysis, (state) => state.analysis?.diagnostics) ?? NONE
  const drafts = useStore(texts, (state) => state.drafts)
  return joinProblems(textProblems({ drafts }), ofDesign)
}
