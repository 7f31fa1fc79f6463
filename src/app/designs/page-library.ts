// The library of this page: the state's library over the browser's storage, locks and events.

import type { Design } from '../../core/model/design.ts'
import { printDesignFile, readDesignFile } from '../../platform/codecs/design-file.ts'
import { takeDesignLock } from '../../platform/storage/design-lock.ts'
import { openDesignStorage } from '../../platform/storage/design-storage.ts'
import { newId } from '../../platform/storage/new-id.ts'
import { listenToOtherWindows } from '../../platform/storage/other-windows.ts'
import { after, now } from '../../platform/storage/timer.ts'
import {
  dropRescue,
  putRescue,
  readRescue,
  rememberDesign,
  rememberedDesign,
} from '../../platform/storage/window-notes.ts'
import type { DocumentStore } from '../../state/document.ts'
import { createLibrary, type Library } from '../../state/library/library.ts'
import type { ReadDesign } from '../../state/library/parts.ts'

function readKept(text: string): ReadDesign {
  const result = readDesignFile(text, 'kept design')
  if (result.kind === 'design') return { kind: 'design', design: result.design }
  const { message, hint } = result.diagnostic
  return { kind: 'refused', reason: hint === undefined ? message : `${message} ${hint}` }
}

/** Asks the browser, once something is kept, not to clear it when it wants room. */
function askToStay({ store }: Library): void {
  const stop = store.subscribe(({ keeping }) => {
    if (keeping.kind !== 'saved') return
    stop()
    // Typed as always there, but missing on pages without a secure origin.
    const manager: StorageManager | undefined = navigator.storage
    void manager?.persist().catch(() => false)
  })
}

/** Saves when the window is left, and puts aside what there is no time to save. */
function saveOnLeaving(library: Library): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void library.flush()
  })
  window.addEventListener('pagehide', () => {
    library.rescue()
    void library.flush()
  })
  window.addEventListener('beforeunload', (event) => {
    const { keeping } = library.store.getState()
    const isHopeless = keeping.kind === 'not-kept' || keeping.kind === 'elsewhere'
    if (isHopeless && !library.isSafe()) event.preventDefault()
  })
}

/** The library of a page that starts with the design `first`. `didShow` hears of every design that comes to be shown. */
export async function createPageLibrary(document: DocumentStore, first: Design, didShow: () => void): Promise<Library> {
  const opened = await openDesignStorage()
  const windows = listenToOtherWindows((message) => {
    if (message.kind === 'changed') void library.refresh()
    else void library.letGo(message.design)
  })
  const library = createLibrary(
    {
      document,
      storage: opened.kind === 'storage' ? opened.storage : { reason: opened.reason },
      print: printDesignFile,
      read: readKept,
      now,
      newId,
      after,
      hold: takeDesignLock,
      didShow,
      notes: { remembered: rememberedDesign, remember: rememberDesign, putRescue, readRescue, dropRescue },
      tell: windows.tell,
    },
    first,
  )
  saveOnLeaving(library)
  askToStay(library)
  return library
}
