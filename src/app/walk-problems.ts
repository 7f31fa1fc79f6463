// F6: from one problem to the next.

import type { Page } from './page.ts'

let last = -1

/** Shows the list of problems and the place of the next one. */
export function walkProblems({ stores }: Page): void {
  const diagnostics = stores.analysis.getState().analysis?.diagnostics ?? []
  const view = stores.view.getState()
  if (view.folded.has('bottom')) view.toggle('bottom')
  view.set({ tab: 'problems' })
  if (diagnostics.length === 0) return
  last = (last + 1) % diagnostics.length
  const diagnostic = diagnostics[last]
  if (diagnostic === undefined) return
  if (diagnostic.target !== null) view.set({ target: diagnostic.target })
  if (diagnostic.at !== null && 'node' in diagnostic.at) stores.selection.getState().reveal(diagnostic.at.node)
}
