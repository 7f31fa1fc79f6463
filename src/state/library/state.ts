// What the page knows about kept designs: which is open, whether it is safe, and which others there are.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { KeptDesign, KeptVersion, KeptWhole } from '../../core/model/kept-design.ts'

/** Whether what is on the screen is kept. Only `saved` promises anything. */
export type Keeping =
  /** A design to look at; it is kept from the first change on. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  /** It was written, and reading it again gave the same. */
  | { readonly kind: 'saved' }
  /** Another window edits this design; changes made here are kept nowhere. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'not-kept'; readonly reason: string }

export interface LibraryState {
  readonly keeping: Keeping
  /** The design that is open; null while it is not to be kept. */
  readonly open: string | null
  /** Newest first. */
  readonly designs: readonly KeptDesign[]
  /** Versions of the open design, newest first. */
  readonly versions: readonly KeptVersion[]
  /** What was deleted last, for undo; lost with the page. */
  readonly deleted: (KeptWhole & { readonly wasOpen: boolean }) | null
  /** Why the last thing asked for was not done, as a sentence. */
  readonly problem: string | null
}

export type LibraryStore = StoreApi<LibraryState>

export function createLibraryStore(): LibraryStore {
  return createStore<LibraryState>()(() => ({
    keeping: { kind: 'untouched' },
    open: null,
    designs: [],
    versions: [],
    deleted: null,
    problem: null,
  }))
}
