// Which of several windows edits a design: taking over, letting go, and going on with a copy.

import { replaceDesign } from './doors.ts'
import type { LibraryParts } from './parts.ts'
import { unsaved, type Saver } from './saving.ts'
import type { LibraryStore } from './state.ts'

export interface LibraryWindows {
  /** Edits here what another window edits; that window then only shows it. */
  readonly takeOver: () => Promise<void>
  /** Keeps what is on the screen as another design. */
  readonly workOnCopy: () => Promise<void>
  /** Another window wants to edit a design: saves it and lets go. */
  readonly letGo: (id: string) => Promise<void>
}

export function createWindows(parts: LibraryParts, store: LibraryStore, saver: Saver): LibraryWindows {
  const { document, storage } = parts
  return {
    async takeOver() {
      const { id } = saver.open()
      if (id === null || 'reason' in storage) return
      parts.tell({ kind: 'wanted', design: id })
      // The other window lets go when it can; one that hangs is not waited for.
      if (!(await saver.hold(false))) await saver.hold(true)
      const kept = await storage.read(id).catch(() => null)
      const result = kept === null ? null : parts.read(kept.text)
      if (kept !== null && result?.kind === 'design') {
        const { design } = result
        if (saver.isSafe()) document.getState().open(design)
        else replaceDesign(parts, design, 'Take over from another window')
        const { hold } = saver.open()
        // It goes on to be held.
        saver.open().hold = null
        saver.setOpen({ ...unsaved(parts, id, design), stamp: kept.stamp, hold }, { kind: 'saved' })
        parts.didShow()
      } else store.setState({ keeping: { kind: 'saving' } })
      await saver.flush()
    },
    async workOnCopy() {
      const { design } = document.getState()
      saver.setOpen(unsaved(parts, parts.newId(), null), { kind: 'saving' })
      document.getState().dispatch({ type: 'design.rename', name: `${design.name} copy` })
      await saver.flush()
    },
    async letGo(id) {
      if (saver.open().id !== id || saver.open().hold === null) return
      await saver.flush()
      const { hold } = saver.open()
      saver.open().hold = null
      store.setState({ keeping: { kind: 'elsewhere' } })
      hold?.release()
    },
  }
}
