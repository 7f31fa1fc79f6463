// F3 and Shift+F3: from one node that was looked for to the next.

import { nodeLabel } from '../../core/model/node-name.ts'
import { readingOrder } from '../../state/parts/reading-order.ts'
import type { Page } from '../page.ts'

/** Goes to the next node whose name holds what was last looked for; without that, asks what to look for. */
export function findNext({ session, stores }: Page, step: 1 | -1): void {
  const { sought } = session.getState()
  const { design } = stores.document.getState()
  const words = sought.toLowerCase()
  const hits = readingOrder(design).filter((id) => nodeLabel(design.logic, id).toLowerCase().includes(words))
  if (words === '' || hits.length === 0) {
    session.getState().set({ dialog: 'find' })
    return
  }
  const [selected] = stores.selection.getState().nodes
  const at = selected === undefined ? -1 : hits.indexOf(selected)
  const start = at === -1 && step === -1 ? 0 : at
  const next = hits[(start + step + hits.length) % hits.length]
  if (next !== undefined) stores.selection.getState().reveal(next)
}
