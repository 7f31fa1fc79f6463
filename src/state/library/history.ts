// Earlier states of the open design: list, look at, name, delete, and go back to one as a step that undo takes back.

import type { Design } from '../../core/model/design.ts'
import type { DesignStorage } from '../../core/model/kept-design.ts'
import type { LibraryParts } from './parts.ts'
import type { Saver } from './saving.ts'
import type { LibraryStore } from './state.ts'
import { thumbnailOf } from './thumbnail.ts'

export interface LibraryHistory {
  readonly refreshVersions: () => Promise<void>
  /** Keeps the design as it is now, under a name. */
  readonly keepVersion: (name: string) => Promise<void>
  /** Names a version; null takes the name away, and it may then go with time. */
  readonly nameVersion: (id: string, name: string | null) => Promise<void>
  readonly dropVersion: (id: string) => Promise<void>
  /** The design of a version; null when it cannot be read (`problem` says why). */
  readonly lookAtVersion: (id: string) => Promise<Design | null>
  /** Shows a version instead of the design, as one step; `title` is what undo calls it. */
  readonly restoreVersion: (id: string, title: string) => Promise<void>
}

export function createHistory(parts: LibraryParts, store: LibraryStore, saver: Saver): LibraryHistory {
  const using = async <Answer>(work: (storage: DesignStorage) => Promise<Answer>): Promise<Answer | null> => {
    const { storage } = parts
    try {
      if ('reason' in storage) throw new Error(storage.reason)
      store.setState({ problem: null })
      return await work(storage)
    } catch (error) {
      store.setState({ problem: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  const refreshVersions = async (): Promise<void> => {
    const { id } = saver.open()
    const { storage } = parts
    const versions = id === null || 'reason' in storage ? [] : await storage.versions(id).catch(() => null)
    if (versions !== null && saver.open().id === id) store.setState({ versions })
  }
  const lookAtVersion = (id: string): Promise<Design | null> =>
    using(async (storage) => {
      const text = await storage.readVersion(id)
      if (text === null) throw new Error('This version is gone.')
      const result = parts.read(text)
      if (result.kind === 'refused') throw new Error(result.reason)
      return result.design
    })

  return {
    refreshVersions,
    lookAtVersion,
    async keepVersion(name) {
      const { id } = saver.open()
      const { design } = parts.document.getState()
      if (id === null) return store.setState({ problem: 'This design has no changes yet.' })
      const version = { id: parts.newId(), design: id, name, changed: parts.now(), thumbnail: thumbnailOf(design) }
      await using((storage) => storage.putVersion({ ...version, text: parts.print(design) }))
      await refreshVersions()
    },
    async nameVersion(id, name) {
      const version = store.getState().versions.find((each) => each.id === id)
      if (version === undefined) return
      await using(async (storage) => {
        const text = await storage.readVersion(id)
        if (text !== null) await storage.putVersion({ ...version, name, text })
      })
      await refreshVersions()
    },
    async dropVersion(id) {
      await using((storage) => storage.dropVersion(id))
      await refreshVersions()
    },
    async restoreVersion(id, title) {
      const design = await lookAtVersion(id)
      if (design === null) return
      parts.document.getState().dispatch({ type: 'batch', title, commands: [{ type: 'design.replace', design }] })
    },
  }
}
