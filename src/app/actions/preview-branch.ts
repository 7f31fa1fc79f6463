// Previewing branches of choices: what the window does about them, and what it says.

import type { NodeId } from '../../core/model/ids.ts'
import { nextBranch, NO_PREVIEW, withBranch } from '../../state/preview.ts'
import type { Page } from '../page.ts'

/** Shows everything as if a choice took this branch; null lets it choose for itself again. */
export function previewBranch({ stores }: Page, id: NodeId, port: string | null): void {
  const view = stores.view.getState()
  view.set({ preview: withBranch(view.preview, id, port) })
}

/** Goes on to the next branch of a choice; does nothing for other nodes. */
export function previewNext({ stores }: Page, id: NodeId): void {
  const { target, preview, set } = stores.view.getState()
  const { design } = stores.document.getState()
  set({ preview: nextBranch(preview, design, stores.analysis.getState().analysis, target, id) })
}

/** Ends the preview; gives whether there was one. */
export function stopPreview({ stores }: Page): boolean {
  const { preview, set } = stores.view.getState()
  if (Object.keys(preview).length === 0) return false
  set({ preview: NO_PREVIEW })
  return true
}
