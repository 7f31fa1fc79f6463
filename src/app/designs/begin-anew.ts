// What the window forgets when it comes to show another design.

import { NO_PREVIEW } from '../../state/preview.ts'
import type { Stores } from '../../state/stores.ts'
import type { SessionStore } from '../session.ts'

interface Shown {
  readonly stores: Stores
  readonly session: SessionStore
}

/** The window looks at another design now: nothing selected, everything in view; a design without places is laid out once analysed. */
export function beginAnew({ stores, session }: Shown): void {
  const { design, revision } = stores.document.getState()
  stores.selection.getState().selectKey(null)
  stores.view.getState().set({ setting: null, why: null, preview: NO_PREVIEW })
  session.getState().set({
    opened: session.getState().opened + 1,
    layoutOf: Object.keys(design.layout).length === 0 ? revision : null,
    notice: null,
  })
}
