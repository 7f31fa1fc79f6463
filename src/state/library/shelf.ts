// What is done with kept designs as a whole: list, rename, duplicate, delete, and take a deletion back.

import type { DesignStorage } from '../../core/model/kept-design.ts'
import type { LibraryParts } from './parts.ts'
import type { Saver } from './saving.ts'
import type { LibraryStore } from './state.ts'
import { thumbnailOf } from './thumbnail.ts'

export interface LibraryShelf {
  /** Reads the list again. */
  readonly refresh: () => Promise<void>
  readonly rename: (id: string, name: string) => Promise<void>
  readonly duplicate: (id: string) => Promise<void>
  /** Deletes a design and its versions; `restoreDeleted` brings them back while the page lives. */
  readonly remove: (id: string) => Promise<void>
  readonly restoreDeleted: () => Promise<void>
  /** The text of a kept design, also of one that cannot be read, to save as a file; null when there is none. */
  readonly textOf: (id: string) => Promise<string | null>
}

interface Openers {
  readonly openKept: (id: string) => Promise<string | null>
  readonly openFirst: () => Promise<void>
}

const OPEN_ELSEWHERE = 'This design is open in another window; close it there first.'

export function createShelf(parts: LibraryParts, store: LibraryStore, saver: Saver, openers: Openers): LibraryShelf {
  /** Runs what needs the store, and says in a sentence what went wrong. */
  const using = async (work: (storage: DesignStorage) => Promise<string | null>): Promise<void> => {
    const { storage } = parts
    if ('reason' in storage) return store.setState({ problem: storage.reason })
    try {
      store.setState({ problem: await work(storage) })
    } catch (error) {
      store.setState({ problem: error instanceof Error ? error.message : String(error) })
    }
  }
  const refresh = async (): Promise<void> => {
    if ('reason' in parts.storage) return
    const designs = await parts.storage.list().catch(() => null)
    if (designs !== null) store.setState({ designs })
  }
  const changed = async (): Promise<void> => {
    parts.tell({ kind: 'changed' })
    await refresh()
  }
  /** Does something with a design that no other window edits meanwhile. */
  const alone = async (id: string, work: () => Promise<string | null>): Promise<string | null> => {
    if (saver.open().id === id) return store.getState().keeping.kind === 'elsewhere' ? OPEN_ELSEWHERE : work()
    const held = await parts.hold(id, { force: false, lost: () => undefined })
    if (held === null) return OPEN_ELSEWHERE
    try {
      return await work()
    } finally {
      held.release()
    }
  }

  return {
    refresh,
    async rename(id, name) {
      if (saver.open().id === id) {
        const verdict = parts.document.getState().dispatch({ type: 'design.rename', name })
        store.setState({ problem: verdict.kind === 'refused' ? verdict.diagnostic.message : null })
        return saver.flush()
      }
      await using((storage) => alone(id, () => renameKept(parts, storage, id, name)))
      await changed()
    },
    async duplicate(id) {
      if (saver.open().id === id) await saver.flush()
      await using((storage) => copyKept(parts, storage, id))
      await changed()
    },
    async remove(id) {
      const wasOpen = saver.open().id === id
      if (wasOpen) await saver.flush()
      await using((storage) =>
        alone(id, async () => {
          const whole = await storage.take(id)
          store.setState({ deleted: whole === null ? null : { ...whole, wasOpen } })
          return null
        }),
      )
      await changed()
      if (!wasOpen || store.getState().deleted?.design.id !== id) return
      const next = store.getState().designs.find(({ problem }) => problem === null)
      if (next === undefined || (await openers.openKept(next.id)) !== null) await openers.openFirst()
    },
    async restoreDeleted() {
      const { deleted } = store.getState()
      if (deleted === null) return
      await using(async (storage) => {
        await storage.putBack({ design: deleted.design, text: deleted.text, versions: deleted.versions })
        store.setState({ deleted: null })
        return null
      })
      await changed()
      if (deleted.wasOpen) await openers.openKept(deleted.design.id)
    },
    textOf: (id) => keptText(parts, id),
  }
}

async function keptText({ storage }: LibraryParts, id: string): Promise<string | null> {
  if ('reason' in storage) return null
  const kept = await storage.read(id).catch(() => null)
  return kept?.text ?? null
}

const GONE = 'This design is not kept in this browser any more.'

async function renameKept(
  parts: LibraryParts,
  storage: DesignStorage,
  id: string,
  name: string,
): Promise<string | null> {
  if (name.trim() === '') return 'A project needs a name.'
  const kept = await storage.read(id)
  if (kept === null) return GONE
  const result = parts.read(kept.text)
  if (result.kind === 'refused') return result.reason
  const design = { ...result.design, name }
  const saved = await storage.save({
    design: { id, name, changed: parts.now(), thumbnail: thumbnailOf(design), problem: null },
    text: parts.print(design),
    after: kept.stamp,
  })
  if (saved.kind === 'conflict') return OPEN_ELSEWHERE
  return saved.kind === 'failed' ? saved.reason : null
}

async function copyKept(parts: LibraryParts, storage: DesignStorage, id: string): Promise<string | null> {
  const kept = await storage.read(id)
  if (kept === null) return GONE
  const result = parts.read(kept.text)
  if (result.kind === 'refused') return result.reason
  const design = { ...result.design, name: `${result.design.name} copy` }
  const saved = await storage.save({
    design: {
      id: parts.newId(),
      name: design.name,
      changed: parts.now(),
      thumbnail: thumbnailOf(design),
      problem: null,
    },
    text: parts.print(design),
    after: 0,
  })
  return saved.kind === 'failed' ? saved.reason : null
}
