// How the page looks at the design: target, setting, theme and open panels. None of it is part of the design.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Branches } from '../core/edit/force-branches.ts'
import type { NodeId, TargetName } from '../core/model/ids.ts'
import { NO_PREVIEW } from './preview.ts'

export type Theme = 'light' | 'dark' | 'system'

export interface ViewState {
  readonly target: TargetName
  /** Name of the setting whose arguments hold; null for defaults. */
  readonly setting: string | null
  readonly theme: Theme
  /** What dragging on the empty canvas does; the other one is Shift+drag or Space+drag. */
  readonly leftDrag: 'pan' | 'select'
  /** The tab of the bottom panel: `problems`, `matrix`, `keys`, or the path of a file. */
  readonly tab: string
  /** The node whose path of decisions is shown on the canvas. */
  readonly why: NodeId | null
  /** Choices that are shown as if they took these branches. */
  readonly preview: Branches
  /** Side panels that are folded away. */
  readonly folded: ReadonlySet<'left' | 'right' | 'bottom'>
  readonly set: (
    change: Partial<Pick<ViewState, 'target' | 'setting' | 'theme' | 'tab' | 'why' | 'preview' | 'leftDrag'>>,
  ) => void
  readonly toggle: (panel: 'left' | 'right' | 'bottom') => void
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(target: TargetName): ViewStore {
  return createStore<ViewState>()((set) => ({
    target,
    setting: null,
    theme: 'system',
    leftDrag: 'pan',
    tab: 'problems',
    why: null,
    preview: NO_PREVIEW,
    folded: new Set(),
    set: (change) => set(change),
    toggle: (panel) =>
      set((state) => {
        const folded = new Set(state.folded)
        if (!folded.delete(panel)) folded.add(panel)
        return { folded }
      }),
  }))
}
