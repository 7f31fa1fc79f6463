// The library of kept designs: opens them, keeps what is open, and settles which window edits what. No DOM: its parts are given.

import type { Design } from '../core/model/design.ts'
import { createHistory, type LibraryHistory } from './library-history.ts'
import type { LibraryParts } from './library-parts.ts'
import { createSaver, type OpenDesign, type Saver } from './library-saving.ts'
import { createShelf, type LibraryShelf } from './library-shelf.ts'
import { createLibraryStore, type LibraryStore } from './library-state.ts'

export interface Library extends LibraryShelf, LibraryHistory {
  readonly store: LibraryStore
  /**
   * Brings back what was open last, before anything is shown; gives a sentence when that cannot be.
   * With `isLeft`, only starts to keep: the page was opened for something else.
   */
  readonly start: (options: { readonly isLeft: boolean }) => Promise<string | null>
  /** Opens a design as a new one. What was open stays kept; when it could not be kept, undo brings it back. */
  readonly openNew: (design: Design) => Promise<void>
  /** Opens a kept design; gives the sentence why it cannot be opened, or null. */
  readonly openKept: (id: string) => Promise<string | null>
  /** Shows a design that is kept from its first change on. */
  readonly openUntouched: (design: Design) => Promise<void>
  /** Saves now what is not saved. */
  readonly flush: () => Promise<void>
  /** The page goes: puts aside at once what is not saved. */
  readonly rescue: () => void
  /** Edits here what another window edits; that window then only shows it. */
  readonly takeOver: () => Promise<void>
  /** Keeps what is on the screen as another design. */
  readonly workOnCopy: () => Promise<void>
  /** Another window wants to edit a design: saves it and lets go. */
  readonly letGo: (id: string) => Promise<void>
}

/** The library of one page. `first` is shown while nothing is kept. */
export function createLibrary(parts: LibraryParts, first: Design): Library {
  const store = createLibraryStore()
  const didSave = (): void => {
    parts.tell({ kind: 'changed' })
    void shelf.refresh()
  }
  const saver = createSaver(parts, store, didSave)
  const doors = createDoors(parts, store, saver)
  const openUntouched = (design: Design): Promise<void> => doors.openUntouched(design)
  const shelf = createShelf(parts, store, saver, {
    openKept: doors.openKept,
    openFirst: () => openUntouched(first),
  })
  const history = createHistory(parts, store, saver)
  parts.document.subscribe(saver.touch)
  return {
    ...shelf,
    ...history,
    ...doors,
    store,
    openUntouched,
    flush: saver.flush,
    rescue: saver.rescue,
    async start({ isLeft }) {
      if ('reason' in parts.storage) {
        store.setState({ keeping: { kind: 'not-kept', reason: parts.storage.reason } })
        return null
      }
      await shelf.refresh()
      return isLeft ? null : startWithLast(parts, store, doors)
    },
  }
}

async function startWithLast({ notes }: LibraryParts, store: LibraryStore, doors: Doors): Promise<string | null> {
  const remembered = notes.remembered()
  const newest = store.getState().designs.find(({ problem }) => problem === null)?.id ?? null
  const isThere = remembered !== null && (isListed(store, remembered) || notes.readRescue(remembered) !== null)
  const id = isThere ? remembered : newest
  if (id === null) return null
  const problem = await doors.openKept(id)
  // What this window had open cannot be read: the newest of the others, and the sentence about it.
  if (problem !== null && newest !== null && newest !== id) await doors.openKept(newest)
  return problem
}

type Doors = Pick<Library, 'openNew' | 'openKept' | 'openUntouched' | 'takeOver' | 'workOnCopy' | 'letGo'>

/** What a design is before its first save. */
function unsaved(id: string | null, saved: Design | null): OpenDesign {
  return { id, stamp: 0, saved, last: null, hold: null }
}

function createDoors(parts: LibraryParts, store: LibraryStore, saver: Saver): Doors {
  const { document, storage, notes } = parts
  /** Saves before another design comes, changes made meanwhile included. */
  const leave = async (): Promise<void> => {
    do await saver.flush()
    while (!saver.isSafe() && store.getState().keeping.kind === 'saving')
  }

  /** Shows a design; what is not safe stays behind undo. */
  const show = (design: Design): void => {
    if (saver.isSafe()) document.getState().open(design)
    else replace(parts, design, `Open ${design.name}`)
  }

  const openNew = async (design: Design): Promise<void> => {
    await leave()
    show(design)
    const isKept = !('reason' in storage)
    saver.setOpen(
      unsaved(isKept ? parts.newId() : null, isKept ? null : design),
      isKept ? { kind: 'saving' } : store.getState().keeping,
    )
    await saver.flush()
  }

  const openUntouched = async (design: Design): Promise<void> => {
    await leave()
    show(design)
    saver.setOpen(unsaved(null, design), 'reason' in storage ? store.getState().keeping : { kind: 'untouched' })
  }

  const openKept = async (id: string): Promise<string | null> => {
    if ('reason' in storage) return storage.reason
    await leave()
    const kept = await storage.read(id).catch(() => null)
    const rescue = notes.readRescue(id)
    const isNewer = rescue !== null && rescue.after === (kept?.stamp ?? 0) && rescue.text !== kept?.text
    const text = isNewer ? rescue.text : kept?.text
    if (text === undefined) return 'This design is not kept in this browser any more.'
    const result = parts.read(text)
    if (result.kind === 'refused') {
      await storage.note(id, result.reason).catch(() => undefined)
      return `${nameOf(store, id)} cannot be opened. ${result.reason} It is kept as it is.`
    }
    const { design } = result
    show(design)
    const entry = store.getState().designs.find((each) => each.id === id)
    const last =
      kept === null ? null : { text: kept.text, changed: entry?.changed ?? 0, thumbnail: entry?.thumbnail ?? '' }
    saver.setOpen({ id, stamp: kept?.stamp ?? 0, saved: isNewer ? null : design, last, hold: null }, { kind: 'saved' })
    if (await saver.hold(false)) {
      if (!isNewer && rescue !== null) await keepRescue(parts, id, rescue.text, kept?.text)
      saver.touch()
      await saver.flush()
    }
    return null
  }

  return {
    openNew,
    openUntouched,
    openKept,
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
        else replace(parts, design, 'Take over from another window')
        const { hold } = saver.open()
        // It goes on to be held.
        saver.open().hold = null
        saver.setOpen({ id, stamp: kept.stamp, saved: design, last: null, hold }, { kind: 'saved' })
      } else store.setState({ keeping: { kind: 'saving' } })
      await saver.flush()
    },
    async workOnCopy() {
      const { design } = document.getState()
      saver.setOpen(unsaved(parts.newId(), null), { kind: 'saving' })
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

/** Another design in place of the open one, as one step that undo takes back. */
function replace({ document }: LibraryParts, design: Design, title: string): void {
  document.getState().dispatch({ type: 'batch', title, commands: [{ type: 'design.replace', design }] })
}

/** A text that was put aside, but that a later save has passed: it becomes a version, so that it is not lost. */
async function keepRescue(parts: LibraryParts, design: string, text: string, kept: string | undefined): Promise<void> {
  if ('reason' in parts.storage) return
  const version = { id: parts.newId(), design, name: 'Not saved when the window closed', changed: parts.now() }
  const isSame = text === kept
  const isDone =
    isSame ||
    (await parts.storage.putVersion({ ...version, thumbnail: '', text }).then(
      () => true,
      () => false,
    ))
  if (isDone) parts.notes.dropRescue(design)
}

function isListed(store: LibraryStore, id: string): boolean {
  return store.getState().designs.some((design) => design.id === id)
}

function nameOf(store: LibraryStore, id: string): string {
  return store.getState().designs.find((design) => design.id === id)?.name ?? 'The design'
}
