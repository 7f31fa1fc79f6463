// What the window itself remembers: which design is open since when, dialogs, and short messages. None of it is part of the design.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { VoidWire } from '../editor/canvas-props.ts'
import type { Point } from '../core/edit/command.ts'
import type { NodeId, PortRef } from '../core/model/ids.ts'

/** A sentence that stays until it is closed, the next one comes, or what it offers is done. */
export interface Notice {
  readonly text: string
  readonly isError: boolean
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** Where a device is to be added, and what it should fit. */
export interface AddRequest {
  readonly screen: Point
  readonly canvas: Point
  readonly wire: VoidWire['start'] | null
  readonly insertInto: PortRef | null
}

export type DialogName = 'export' | 'help' | 'commands' | 'find' | 'designs' | 'versions'

export interface SessionState {
  /** Grows with every design that is opened: the canvas starts anew. */
  readonly opened: number
  /** Revision that has to be laid out once it is analysed; null when places are known. */
  readonly layoutOf: number | null
  /** A first layout is under way. */
  readonly isPlacing: boolean
  /** Nodes are being placed for the first time: no step of the user's, so undo does not know it. */
  readonly isArranging: boolean
  /** A layout that takes long; null while none does. */
  readonly arranging: { readonly nodes: number; readonly stop: () => void } | null
  readonly dialog: DialogName | null
  /** What was last looked for among the nodes; empty before. */
  readonly sought: string
  readonly add: AddRequest | null
  /** The node whose menu is open, and where. */
  readonly nodeMenu: { readonly node: NodeId; readonly screen: Point } | null
  readonly notice: Notice | null
  readonly set: (change: Partial<Omit<SessionState, 'set' | 'notify'>>) => void
  readonly notify: (text: string, options?: Partial<Omit<Notice, 'text'>>) => void
}

export type SessionStore = StoreApi<SessionState>

/** The session of a page that starts with its first design. */
export function createSession(): SessionStore {
  return createStore<SessionState>()((set) => ({
    opened: 0,
    layoutOf: null,
    isPlacing: false,
    isArranging: false,
    arranging: null,
    dialog: null,
    sought: '',
    add: null,
    nodeMenu: null,
    notice: null,
    set: (change) => set(change),
    notify: (text, options) =>
      set({ notice: { text, isError: options?.isError ?? false, action: options?.action ?? null } }),
  }))
}
