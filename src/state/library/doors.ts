// Opens designs: new ones, kept ones, and one to look at. What is not safe is never left without a way back.

import type { Design } from '../../core/model/design.ts'
import type { KeptText } from '../../core/model/kept-design.ts'
import type { LibraryParts, ReadDesign } from './parts.ts'
import { unsaved, type Saver } from './saving.ts'
import type { LibraryStore } from './state.ts'

export interface LibraryDoors {
  /** Opens a design as a new one. What was open stays kept; when it could not be kept, undo brings it back. */
  readonly openNew: (design: Design) => Promise<void>
  /** Opens a kept design; gives the sentence why it cannot be opened, or null. */
  readonly openKept: (id: string) => Promise<string | null>
  /** Shows a design that is kept from its first change on. */
  readonly openUntouched: (design: Design) => Promise<void>
}

/** The ways by which another design becomes the open one. */
export function createDoors(parts: LibraryParts, store: LibraryStore, saver: Saver): LibraryDoors {
  const { document, storage, notes } = parts
  /** Saves before another design comes, changes made meanwhile included. */
  const leave = async (): Promise<void> => {
    do await saver.flush()
    while (!saver.isSafe() && store.getState().keeping.kind === 'saving')
  }

  /** Shows a design; what is not safe stays behind undo. */
  const show = (design: Design): void => {
    if (saver.isSafe()) document.getState().open(design)
    else replaceDesign(parts, design, `Open ${design.name}`)
    parts.didShow()
  }

  const openNew = async (design: Design): Promise<void> => {
    await leave()
    show(design)
    const isKept = !('reason' in storage)
    saver.setOpen(
      unsaved(parts, isKept ? parts.newId() : null, isKept ? null : design),
      isKept ? { kind: 'saving' } : store.getState().keeping,
    )
    await saver.flush()
  }

  const openUntouched = async (design: Design): Promise<void> => {
    await leave()
    show(design)
    saver.setOpen(unsaved(parts, null, design), 'reason' in storage ? store.getState().keeping : { kind: 'untouched' })
  }

  const openKept = async (id: string): Promise<string | null> => {
    if ('reason' in storage) return storage.reason
    await leave()
    const kept = await storage.read(id).catch(() => null)
    const rescue = notes.readRescue(id)
    const rescued = readNewer(parts, kept, rescue)
    const isNewer = rescued !== null
    const result = rescued ?? (kept === null ? NO_TEXT : parts.read(kept.text))
    if (result.kind === 'refused') {
      await storage.note(id, result.reason).catch(() => undefined)
      return `${nameOf(store, id)} cannot be opened. ${result.reason}${kept === null ? '' : ' It is kept as it is.'}`
    }
    const { design } = result
    show(design)
    const entry = store.getState().designs.find((each) => each.id === id)
    const last =
      kept === null ? null : { text: kept.text, changed: entry?.changed ?? 0, thumbnail: entry?.thumbnail ?? '' }
    saver.setOpen({ ...unsaved(parts, id, isNewer ? null : design), stamp: kept?.stamp ?? 0, last }, { kind: 'saved' })
    if (await saver.hold(false)) {
      if (!isNewer && rescue !== null) await keepRescue(parts, id, rescue.text, kept?.text)
      saver.touch()
      await saver.flush()
    }
    return null
  }

  return { openNew, openUntouched, openKept }
}

const NO_TEXT = { kind: 'refused', reason: 'Its text is damaged, or gone from this browser.' } as const

/** The design that was put aside after the last save; null when there is none, or it cannot be read: then the save still can. */
function readNewer(
  { read }: LibraryParts,
  kept: KeptText | null,
  rescue: ReturnType<LibraryParts['notes']['readRescue']>,
): ReadDesign | null {
  if (rescue === null || rescue.after !== (kept?.stamp ?? 0) || rescue.text === kept?.text) return null
  const result = read(rescue.text)
  return result.kind === 'design' ? result : null
}

/** Another design in place of the open one, as one step that undo takes back. */
export function replaceDesign({ document }: LibraryParts, design: Design, title: string): void {
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

function nameOf(store: LibraryStore, id: string): string {
  return store.getState().designs.find((design) => design.id === id)?.name ?? 'The design'
}
