// The design and its history. Undo keeps old designs: they share structure, so a stack of them is cheap and always right.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyCommand, canApply, commandTitle } from '../core/edit/apply.ts'
import type { Command } from '../core/edit/command.ts'
import type { Verdict } from '../core/edit/definition.ts'
import type { Catalog } from '../core/model/catalog.ts'
import type { Design } from '../core/model/design.ts'

/** A design that undo or redo can bring back, and what the step between was called. */
export interface HistoryStep {
  readonly design: Design
  readonly title: string
}

export interface DocumentState {
  readonly design: Design
  /** Grows with every change of the design, undo and redo included. */
  readonly revision: number
  readonly past: readonly HistoryStep[]
  readonly future: readonly HistoryStep[]
  /** Steps with the same gesture name that follow each other are one step of undo (typing, dragging). */
  readonly gesture: string | null
  readonly dispatch: (command: Command, options?: { readonly gesture?: string }) => Verdict
  readonly undo: () => void
  readonly redo: () => void
  /** Starts over with another design: history begins anew. */
  readonly open: (design: Design) => void
}

export type DocumentStore = StoreApi<DocumentState>

/** Most steps that undo can go back; older ones are dropped, so that a long session cannot fill memory. */
const HISTORY_LIMIT = 500

/** The store of one open design. */
export function createDocumentStore(catalog: Catalog, design: Design): DocumentStore {
  return createStore<DocumentState>()((set, get) => ({
    design,
    revision: 1,
    past: [],
    future: [],
    gesture: null,
    dispatch(command, options) {
      const state = get()
      const verdict = canApply(state.design, command, catalog)
      if (verdict.kind !== 'allowed') return verdict
      set(
        step(
          state,
          applyCommand(state.design, command, catalog),
          commandTitle(state.design, command),
          options?.gesture ?? null,
        ),
      )
      return verdict
    },
    undo: () => set((state) => travel(state, 'past')),
    redo: () => set((state) => travel(state, 'future')),
    open: (next) =>
      set((state) => ({ design: next, revision: state.revision + 1, past: [], future: [], gesture: null })),
  }))
}

function step(state: DocumentState, design: Design, title: string, gesture: string | null): Partial<DocumentState> {
  const isSameGesture = gesture !== null && gesture === state.gesture && state.past.length > 0
  const past = isSameGesture ? state.past : [...state.past, { design: state.design, title }].slice(-HISTORY_LIMIT)
  return { design, revision: state.revision + 1, past, future: [], gesture }
}

function travel(state: DocumentState, direction: 'past' | 'future'): Partial<DocumentState> {
  const target = state[direction].at(-1)
  if (target === undefined) return {}
  const here: HistoryStep = { design: state.design, title: target.title }
  const other = direction === 'past' ? 'future' : 'past'
  return {
    design: target.design,
    revision: state.revision + 1,
    gesture: null,
    [direction]: state[direction].slice(0, -1),
    [other]: [...state[other], here],
  }
}
