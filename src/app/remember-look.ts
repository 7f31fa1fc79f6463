// How each design was looked at last: target, setting and bottom tab. The browser's, not the design's: a file that is given away
// says nothing of it. Where the browser keeps nothing, it lasts as long as the page.

import { readPreference, writePreference } from '../platform/preferences.ts'
import type { Library } from '../state/library/library.ts'
import { settingOf } from '../state/settings.ts'
import type { Stores } from '../state/stores.ts'
import type { SessionStore } from './session.ts'

interface Look {
  readonly target: string
  readonly setting: string | null
  readonly tab: string
}

interface Parts {
  readonly stores: Stores
  readonly session: SessionStore
  readonly library: Library
}

const NAME = 'looks'

/** Designs whose look is remembered; the one looked at longest ago is forgotten first. */
const MOST = 60

function readLooks(): ReadonlyMap<string, Look> {
  const data = readPreference(NAME)
  if (!Array.isArray(data)) return new Map()
  const entries: readonly unknown[] = data
  return new Map(entries.flatMap((entry) => (isEntry(entry) ? [entry] : [])))
}

function isEntry(data: unknown): data is readonly [string, Look] {
  if (!Array.isArray(data) || data.length !== 2 || typeof data[0] !== 'string') return false
  const look: unknown = data[1]
  if (typeof look !== 'object' || look === null || !('target' in look) || !('setting' in look) || !('tab' in look))
    return false
  const { target, setting, tab } = look
  return typeof target === 'string' && typeof tab === 'string' && (setting === null || typeof setting === 'string')
}

function writeLook(id: string, look: Look | null): void {
  const others = [...readLooks()].filter(([other]) => other !== id)
  writePreference(NAME, [...others, ...(look === null ? [] : [[id, look]])].slice(-MOST))
}

/** Brings back how the open design was looked at, and remembers it from now on. */
export function rememberLook({ stores, session, library }: Parts): void {
  const { view, document, catalog } = stores
  let isLeaving = false
  // A design that is not kept yet is known by its name.
  const idNow = (): string => library.store.getState().open ?? `~${document.getState().design.name}`
  const lookNow = (): Look => {
    const { target, setting, tab } = view.getState()
    return { target, setting, tab }
  }
  const bringBack = (): void => {
    const look = readLooks().get(idNow())
    if (look === undefined) return
    const { design } = document.getState()
    view.getState().set({
      ...(catalog.targets.some(({ name }) => name === look.target) ? { target: look.target } : {}),
      setting: settingOf(design, look.setting)?.name ?? null,
      tab: look.tab,
    })
  }

  session.subscribe(({ opened }, before) => {
    if (opened === before.opened) return
    isLeaving = true
    // The library notes which design it is right after it is shown.
    queueMicrotask(() => {
      bringBack()
      isLeaving = false
    })
  })
  view.subscribe((now, before) => {
    if (now.target === before.target && now.setting === before.setting && now.tab === before.tab) return
    // What changes because another design is shown is no choice for either.
    queueMicrotask(() => {
      if (!isLeaving) writeLook(idNow(), lookNow())
    })
  })
  library.store.subscribe(({ open, deleted }, before) => {
    if (open !== before.open && open !== null && before.open === null && !isLeaving) writeLook(open, lookNow())
    if (deleted !== before.deleted && deleted !== null) writeLook(deleted.design.id, null)
  })
  bringBack()
}
