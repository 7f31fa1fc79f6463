// A library over plain memory, for tests: a clock and timers that are moved by hand, and several windows over one store.

import type { Design } from '../../core/model/design.ts'
import type { DesignStorage, KeptDesign, KeptText, KeptVersion, SaveResult } from '../../core/model/kept-design.ts'
import { TOY_CATALOG } from '../../core/testing/toy-catalog.ts'
import { createDocumentStore, type DocumentStore } from '../document.ts'
import { createLibrary, type Library } from '../library/library.ts'
import type { HeldDesign } from '../library/parts.ts'

type Version = KeptVersion & { readonly text: string }

/** What all windows of a browser share. `failing` makes saves fail with that sentence. */
export interface MemoryBrowser {
  readonly designs: Map<string, KeptDesign>
  readonly texts: Map<string, KeptText>
  readonly versions: Map<string, Version>
  readonly holders: Map<string, { readonly lost: () => void }>
  readonly rescues: Map<string, { readonly text: string; readonly after: number }>
  failing: string | null
  now: number
  nextId: number
}

export function memoryBrowser(): MemoryBrowser {
  return {
    designs: new Map(),
    texts: new Map(),
    versions: new Map(),
    holders: new Map(),
    rescues: new Map(),
    failing: null,
    now: 1_000_000_000,
    nextId: 1,
  }
}

function memoryStorage(browser: MemoryBrowser): DesignStorage {
  const { designs, texts, versions } = browser
  const newest = <Entry extends { readonly changed: number }>(entries: Iterable<Entry>): readonly Entry[] =>
    [...entries].toSorted((a, b) => b.changed - a.changed)
  return {
    list: () => Promise.resolve(newest(designs.values())),
    read: (id) => Promise.resolve(texts.get(id) ?? null),
    save({ design, text, after, versions: changes }): Promise<SaveResult> {
      if (browser.failing !== null) return Promise.resolve({ kind: 'failed', reason: browser.failing })
      const before = texts.get(design.id)
      if (before !== undefined && before.stamp !== after) return Promise.resolve({ kind: 'conflict' })
      designs.set(design.id, design)
      texts.set(design.id, { text, stamp: after + 1 })
      for (const version of changes?.add ?? []) versions.set(version.id, version)
      for (const id of changes?.drop ?? []) versions.delete(id)
      return Promise.resolve({ kind: 'saved', stamp: after + 1 })
    },
    note(id, problem) {
      const design = designs.get(id)
      if (design !== undefined) designs.set(id, { ...design, problem })
      return Promise.resolve()
    },
    take(id) {
      const design = designs.get(id)
      const text = texts.get(id)
      if (design === undefined || text === undefined) return Promise.resolve(null)
      const own = [...versions.values()].filter((version) => version.design === id)
      designs.delete(id)
      texts.delete(id)
      for (const version of own) versions.delete(version.id)
      return Promise.resolve({ design, text, versions: own })
    },
    putBack(whole) {
      designs.set(whole.design.id, whole.design)
      texts.set(whole.design.id, whole.text)
      for (const version of whole.versions) versions.set(version.id, version)
      return Promise.resolve()
    },
    versions: (id) => Promise.resolve(newest([...versions.values()].filter(({ design }) => design === id))),
    readVersion: (id) => Promise.resolve(versions.get(id)?.text ?? null),
    putVersion: (version) => Promise.resolve(void versions.set(version.id, version)),
    dropVersion: (id) => Promise.resolve(void versions.delete(id)),
  }
}

export interface MemoryWindow {
  readonly library: Library
  readonly document: DocumentStore
  /** Lets the save that waits happen now. */
  readonly pass: () => Promise<void>
  /** The window dies without a word; what it had noted for its next load stays. */
  readonly crash: () => void
  readonly remembered: () => string | null
}

function readText(text: string): ReturnType<Parameters<typeof createLibrary>[0]['read']> {
  try {
    // What these tests keep is what they printed.
    return { kind: 'design', design: JSON.parse(text) as Design }
  } catch {
    return { kind: 'refused', reason: 'This is not a whole JSON file.' }
  }
}

/** A window of the browser on a first design; `remembered` is what it had open before. */
export function memoryWindow(
  browser: MemoryBrowser,
  first: Design,
  options: { readonly remembered?: string | null; readonly isBlocked?: boolean } = {},
): MemoryWindow {
  const document = createDocumentStore(TOY_CATALOG, first)
  const waiting = new Set<() => void>()
  const mine = new Map<string, { readonly lost: () => void }>()
  let remembered = options.remembered ?? null
  const hold = (id: string, { force, lost }: { force: boolean; lost: () => void }): Promise<HeldDesign | null> => {
    const other = browser.holders.get(id)
    if (other !== undefined && !force) return Promise.resolve(null)
    const entry = { lost }
    browser.holders.set(id, entry)
    mine.set(id, entry)
    other?.lost()
    const release = (): void => {
      if (browser.holders.get(id) === entry) browser.holders.delete(id)
    }
    return Promise.resolve({ release })
  }
  const library = createLibrary(
    {
      document,
      storage: options.isBlocked === true ? { reason: 'Nothing is kept here.' } : memoryStorage(browser),
      print: (design) => JSON.stringify(design),
      read: readText,
      now: () => browser.now,
      newId() {
        browser.nextId += 1
        return `id${browser.nextId}`
      },
      after(_, work) {
        waiting.add(work)
        return () => waiting.delete(work)
      },
      hold,
      didShow: () => undefined,
      notes: {
        remembered: () => remembered,
        remember(id) {
          remembered = id
        },
        putRescue: (id, rescue) => browser.rescues.set(id, rescue),
        readRescue: (id) => browser.rescues.get(id) ?? null,
        dropRescue: (id) => browser.rescues.delete(id),
      },
      tell: () => undefined,
    },
    first,
  )
  return {
    library,
    document,
    async pass() {
      const due = [...waiting]
      waiting.clear()
      for (const work of due) work()
      await library.flush()
    },
    crash() {
      waiting.clear()
      for (const [id, entry] of mine) if (browser.holders.get(id) === entry) browser.holders.delete(id)
    },
    remembered: () => remembered,
  }
}
