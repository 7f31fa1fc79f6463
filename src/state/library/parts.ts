// What the library of designs is made over: given by the composition root, so that it needs no browser of its own.

import type { Design } from '../../core/model/design.ts'
import type { DesignStorage } from '../../core/model/kept-design.ts'
import type { DocumentStore } from '../document.ts'

/** A text read as a design, or the sentence that refuses it. */
export type ReadDesign =
  | { readonly kind: 'design'; readonly design: Design }
  | { readonly kind: 'refused'; readonly reason: string }

export interface HeldDesign {
  readonly release: () => void
}

export interface LibraryParts {
  readonly document: DocumentStore
  /** Null with a sentence when this page can keep nothing. */
  readonly storage: DesignStorage | { readonly reason: string }
  readonly print: (design: Design) => string
  readonly read: (text: string) => ReadDesign
  readonly now: () => number
  readonly newId: () => string
  /** Calls `work` after milliseconds; gives the function that calls it off. */
  readonly after: (milliseconds: number, work: () => void) => () => void
  /** Takes the right to save a design; null when another window has it and `force` is not set. */
  readonly hold: (
    design: string,
    options: { readonly force: boolean; readonly lost: () => void },
  ) => Promise<HeldDesign | null>
  /** Another design is on the screen now. */
  readonly didShow: () => void
  /** What survives a reload of this window. */
  readonly notes: {
    readonly remembered: () => string | null
    readonly remember: (id: string | null) => void
    readonly putRescue: (id: string, rescue: { readonly text: string; readonly after: number }) => void
    readonly readRescue: (id: string) => { readonly text: string; readonly after: number } | null
    readonly dropRescue: (id: string) => void
  }
  /** Tells the other windows that the kept designs changed, or that this one wants to edit a design. */
  readonly tell: (message: { readonly kind: 'changed' } | { readonly kind: 'wanted'; readonly design: string }) => void
}
