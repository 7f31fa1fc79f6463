// F6 and Shift+F6: from one problem to the next or the one before, with its place on the canvas.

import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { problemsOf } from '../../state/problems.ts'
import type { Page } from '../page.ts'

let last: Diagnostic | null = null

/** The problem after (or before) the last one shown; the list may have changed since. */
function nextProblem(diagnostics: readonly Diagnostic[], step: 1 | -1): number {
  const before = diagnostics.findIndex((one) => one.code === last?.code && one.message === last.message)
  if (before === -1) return step === 1 ? 0 : diagnostics.length - 1
  return (before + step + diagnostics.length) % diagnostics.length
}

/** Shows the list of problems, and the place of the next one there. */
export function walkProblems({ stores }: Page, step: 1 | -1): void {
  const diagnostics = problemsOf(stores)
  const view = stores.view.getState()
  if (view.folded.has('bottom')) view.toggle('bottom')
  view.set({ tab: 'problems' })
  const index = nextProblem(diagnostics, step)
  const diagnostic = diagnostics[index]
  if (diagnostic === undefined) return
  last = diagnostic
  const { at, target } = diagnostic
  if (target !== null) view.set({ target })
  if (at !== null && 'node' in at) stores.selection.getState().reveal(at.node)
  if (at !== null && 'key' in at && at.key in stores.document.getState().design.logic.keys) {
    stores.selection.getState().selectKey(at.key)
  }
  // The entry of the list takes the focus, so that its sentence is read out and Enter leads to the place.
  requestAnimationFrame(() => document.querySelectorAll<HTMLElement>('.problem-main')[index]?.focus())
}
