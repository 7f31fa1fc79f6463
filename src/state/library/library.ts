// The library of kept designs: opens them, keeps what is open, and settles which window edits what. No DOM: its parts are given.

import type { Design } from '../../core/model/design.ts'
import { createDoors, type LibraryDoors } from './doors.ts'
import { createHistory, type LibraryHistory } from './history.ts'
import type { LibraryParts } from './parts.ts'
import { createSaver } from './saving.ts'
import { createShelf, type LibraryShelf } from './shelf.ts'
import { createLibraryStore, type LibraryStore } from './state.ts'
import { createWindows, type LibraryWindows } from './windows.ts'

export interface Library extends LibraryDoors, LibraryShelf, LibraryHistory, LibraryWindows {
  readonly store: LibraryStore
  /**
   * Brings back what was open last, before anything is shown; gives a sentence when that cannot be.
   * With `isLeft`, only what this window itself had open: the page was opened for something else.
   */
  readonly start: (options: { readonly isLeft: boolean }) => Promise<string | null>
  /** Does what changes the document without being the user's work: a design that needs no keeping needs none after it. */
  readonly asGiven: (work: () => void) => void
  /** Keeps the open design from now on, also without a change of its own. */
  readonly keep: () => void
  /** Saves now what is not saved. */
  readonly flush: () => Promise<void>
  /** Whether nothing would be lost if the page went now without a word. */
  readonly isSafe: () => boolean
  /** The page goes: puts aside at once what is not saved. */
  readonly rescue: () => void
}

/** The library of one page. `first` is shown while nothing is kept. */
export function createLibrary(parts: LibraryParts, first: Design): Library {
  const store = createLibraryStore()
  const didSave = (): void => {
    parts.tell({ kind: 'changed' })
    void shelf.refresh()
    void history.refreshVersions()
  }
  const saver = createSaver(parts, store, didSave)
  const doors = createDoors(parts, store, saver)
  const shelf = createShelf(parts, store, saver, {
    openKept: doors.openKept,
    openFirst: () => doors.openUntouched(first),
  })
  const history = createHistory(parts, store, saver)
  parts.document.subscribe(saver.touch)
  return {
    ...shelf,
    ...history,
    ...doors,
    ...createWindows(parts, store, saver),
    store,
    asGiven: saver.asGiven,
    keep: saver.keep,
    flush: saver.flush,
    isSafe: saver.isSafe,
    rescue: saver.rescue,
    async start({ isLeft }) {
      if ('reason' in parts.storage) {
        store.setState({ keeping: { kind: 'not-kept', reason: parts.storage.reason } })
        return null
      }
      await shelf.refresh()
      const sentence = await startWithLast(parts, store, doors, isLeft)
      if (sentence !== null) await shelf.refresh()
      return sentence
    },
  }
}

/** Opens what this window had open, else the newest that can be read; the sentence is about the first that could not. */
async function startWithLast(
  { notes }: LibraryParts,
  store: LibraryStore,
  doors: LibraryDoors,
  isLeft: boolean,
): Promise<string | null> {
  const remembered = notes.remembered()
  const isThere = remembered !== null && (isListed(store, remembered) || notes.readRescue(remembered) !== null)
  const readable = store.getState().designs.filter(({ problem }) => problem === null)
  const ids = [...(isThere ? [remembered] : []), ...(isLeft ? [] : readable.map(({ id }) => id))]
  let sentence: string | null = null
  for (const id of new Set(ids)) {
    const problem = await doors.openKept(id)
    if (problem === null) break
    sentence ??= problem
  }
  return sentence
}

function isListed(store: LibraryStore, id: string): boolean {
  return store.getState().designs.some((design) => design.id === id)
}
