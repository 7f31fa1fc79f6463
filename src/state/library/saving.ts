// Saves the open design by itself: soon after a change, one save after the other, and never over what another window saved.

import type { Design } from '../../core/model/design.ts'
import type { DesignStorage, SaveRequest, SaveResult } from '../../core/model/kept-design.ts'
import type { HeldDesign, LibraryParts } from './parts.ts'
import type { Keeping, LibraryStore } from './state.ts'
import { isVersionDue, versionsToDrop } from './versions.ts'
import { thumbnailOf } from './thumbnail.ts'

/** Milliseconds from a change to its save: what a crash can cost at most, but for the save itself. */
const SAVE_DELAY = 400

/** The design that is open, as the store knows it. Replaced as a whole when another is opened. */
export interface OpenDesign {
  /** Null until the first change of a design that is only looked at. */
  id: string | null
  /** Number of the last save. */
  stamp: number
  /** When it was opened here. */
  readonly since: number
  /** The design that is kept, or that needs no keeping; null when nothing is. */
  saved: Design | null
  /** Text and time of the last save; becomes a version when one is due. */
  last: { readonly text: string; readonly changed: number; readonly thumbnail: string } | null
  hold: HeldDesign | null
}

/** What the open design is before its first save. */
export function unsaved(parts: LibraryParts, id: string | null, saved: Design | null): OpenDesign {
  return { id, stamp: 0, since: parts.now(), saved, last: null, hold: null }
}

export interface Saver {
  readonly open: () => OpenDesign
  /** Makes another design the open one; the document must show it already. */
  readonly setOpen: (open: OpenDesign, keeping: Keeping) => void
  /** Takes the right to save the open design; when another window has it, changes are kept nowhere. */
  readonly hold: (force: boolean) => Promise<boolean>
  /** The document may have changed. */
  readonly touch: () => void
  /** Does what changes the document without being the user's work: a design that needs no keeping needs none after it. */
  readonly asGiven: (work: () => void) => void
  /** Keeps the open design from now on, also without a change of its own. */
  readonly keep: () => void
  /** Saves now what is not saved; resolves when it is tried. */
  readonly flush: () => Promise<void>
  /** Whether nothing would be lost without the document. */
  readonly isSafe: () => boolean
  /** The page goes: puts aside at once what is not saved. */
  readonly rescue: () => void
}

export function createSaver(parts: LibraryParts, store: LibraryStore, didSave: () => void): Saver {
  let open = unsaved(parts, null, parts.document.getState().design)
  let queue: Promise<void> = Promise.resolve()
  let isGiven = false
  const current = (): Design => parts.document.getState().design
  const keeping = (): Keeping => store.getState().keeping
  const setKeeping = (next: Keeping): void => store.setState({ keeping: next })
  const hold = (force: boolean): Promise<boolean> => holdDesign(parts, store, open, force, (mine) => open === mine)

  const begin = (): string => {
    open.id ??= parts.newId()
    parts.notes.remember(open.id)
    store.setState({ open: open.id })
    return open.id
  }

  const settle = (mine: OpenDesign, design: Design, request: SaveRequest, result: SaveResult): void => {
    if (noteSave(mine, design, request, result)) {
      parts.notes.dropRescue(request.design.id)
      didSave()
    }
    if (open !== mine || keeping().kind === 'elsewhere') return
    if (result.kind === 'saved' && current() !== design) touch()
    else setKeeping(result.kind === 'failed' ? { kind: 'not-kept', reason: result.reason } : KEPT[result.kind])
  }

  const saveNow = async (): Promise<void> => {
    const mine = open
    const design = current()
    if (design === mine.saved || keeping().kind === 'elsewhere') return
    const { storage } = parts
    if ('reason' in storage) return setKeeping({ kind: 'not-kept', reason: storage.reason })
    const id = begin()
    if (mine.hold === null && !(await hold(false))) return
    const request = await saveRequest(parts, storage, mine, id, design)
    settle(mine, design, request, await storage.save(request))
  }

  const flush = (): Promise<void> => {
    pause.stop()
    queue = queue.then(saveNow).catch((error: unknown) => setKeeping(brokenOff(error)))
    return queue
  }
  const pause = createPause(parts, () => void flush())

  const touch = (): void => {
    if (isGiven) return
    if (current() === open.saved) {
      if (keeping().kind === 'saving') setKeeping({ kind: open.stamp === 0 ? 'untouched' : 'saved' })
      return
    }
    if (keeping().kind === 'elsewhere') return
    if (!('reason' in parts.storage)) begin()
    // While saving fails, the words stay until it works again.
    if (keeping().kind !== 'not-kept') setKeeping({ kind: 'saving' })
    pause.begin()
  }

  return {
    open: () => open,
    setOpen(next, state) {
      open.hold?.release()
      open = next
      pause.stop()
      parts.notes.remember(next.id)
      store.setState({ open: next.id, keeping: state, versions: [] })
    },
    hold,
    touch,
    asGiven: (work) => runAsGiven(open, current, (is) => (isGiven = is), work),
    keep() {
      if (open.id !== null || 'reason' in parts.storage) return
      open.saved = null
      touch()
    },
    flush,
    isSafe: () => current() === open.saved,
    rescue: () => putAside(parts, open, keeping()),
  }
}

/** Runs what changes a design that needs no keeping without making it need any. */
function runAsGiven(open: OpenDesign, current: () => Design, setGiven: (is: boolean) => void, work: () => void): void {
  const isGiven = open.id === null && current() === open.saved
  setGiven(isGiven)
  work()
  if (isGiven) open.saved = current()
  setGiven(false)
}

/** The pause between a change and its save: more changes do not make it longer. */
function createPause(parts: LibraryParts, work: () => void): { readonly begin: () => void; readonly stop: () => void } {
  let callOff: (() => void) | null = null
  return {
    begin() {
      callOff ??= parts.after(SAVE_DELAY, work)
    },
    stop() {
      callOff?.()
      callOff = null
    },
  }
}

/** Notes at once what is not saved, for the next visit. */
function putAside({ document, notes, print }: LibraryParts, { id, saved, stamp }: OpenDesign, keeping: Keeping): void {
  const { design } = document.getState()
  if (id === null || design === saved || keeping.kind === 'elsewhere') return
  notes.putRescue(id, { text: print(design), after: stamp })
}

function brokenOff(error: unknown): Keeping {
  const words = error instanceof Error ? error.message : String(error)
  return { kind: 'not-kept', reason: `Saving stopped because of a bug in Morgana (${words}).` }
}

/** What a save means for the design it saved, if it is still the open one and has not changed since. */
const KEPT: Readonly<Record<'saved' | 'conflict', Keeping>> = {
  saved: { kind: 'saved' },
  conflict: { kind: 'elsewhere' },
}

/** Notes what is kept now; false when nothing was saved. */
function noteSave(mine: OpenDesign, design: Design, { design: entry, text }: SaveRequest, result: SaveResult): boolean {
  if (result.kind !== 'saved') return false
  mine.stamp = result.stamp
  mine.saved = design
  mine.last = { text, changed: entry.changed, thumbnail: entry.thumbnail }
  return true
}

/** Takes the right to save `mine`; a window that loses it, now or later, shows the design and keeps nothing. */
async function holdDesign(
  parts: LibraryParts,
  store: LibraryStore,
  mine: OpenDesign,
  force: boolean,
  isOpen: (mine: OpenDesign) => boolean,
): Promise<boolean> {
  if (mine.id === null) return true
  const lose = (): void => {
    mine.hold = null
    if (isOpen(mine)) store.setState({ keeping: { kind: 'elsewhere' } })
  }
  mine.hold = await parts.hold(mine.id, { force, lost: lose })
  if (mine.hold === null) lose()
  return mine.hold !== null
}

/** The save that is due, with the state before it as a version when it is time for one. */
async function saveRequest(
  parts: LibraryParts,
  storage: DesignStorage,
  { stamp, last, since }: OpenDesign,
  id: string,
  design: Design,
): Promise<SaveRequest> {
  const now = parts.now()
  const thumbnail = thumbnailOf(design)
  const request: SaveRequest = {
    design: { id, name: design.name, changed: now, thumbnail, problem: null },
    text: parts.print(design),
    after: stamp,
  }
  // Versions are a comfort: a save does not fail for want of them.
  const versions = await storage.versions(id).catch(() => null)
  if (versions === null || last === null || !isVersionDue(versions, last.changed, since, now)) return request
  const version = { id: parts.newId(), design: id, name: null, ...last }
  const drop = versionsToDrop([...versions, version], now)
  return drop.includes(version.id)
    ? { ...request, versions: { add: [], drop } }
    : { ...request, versions: { add: [version], drop } }
}
