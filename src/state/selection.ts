// What is selected on canvas and in lists, and what is looked for.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Design } from '../core/model/design.ts'
import { REGISTER, type KeyRef, type NodeId, type PortRef } from '../core/model/ids.ts'

export interface SelectionState {
  readonly nodes: ReadonlySet<NodeId>
  readonly wires: ReadonlySet<PortRef>
  /** The key of the design that the inspector shows, while no node and no wire is selected. */
  readonly key: KeyRef | null
  /** Replaces the selection. */
  readonly select: (nodes: readonly NodeId[], wires?: readonly PortRef[]) => void
  /** The node that something outside the canvas wants to be seen: the canvas brings it into view; grows each time. */
  readonly revealed: { readonly node: NodeId; readonly count: number } | null
  /** Selects one node and asks the canvas to show it. */
  readonly reveal: (node: NodeId) => void
  /** Forgets nodes and wires that the design does not have, or not any more. */
  readonly keepOnly: (design: Design) => void
  /** Shows a key; `isNew` of one that was made just now: its form wants to be filled in. */
  readonly selectKey: (key: KeyRef | null, isNew?: boolean) => void
  /** The key whose form waits for the focus; null when none does. */
  readonly newKey: KeyRef | null
}

export type SelectionStore = StoreApi<SelectionState>

const NO_WIRES: ReadonlySet<PortRef> = new Set()

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState>()((set) => ({
    nodes: new Set(),
    wires: NO_WIRES,
    key: null,
    newKey: null,
    revealed: null,
    select: (nodes, wires = []) =>
      set((state) => {
        // The canvas repeats that nothing is selected; that is no wish to leave the key.
        const isIdle = nodes.length + wires.length + state.nodes.size + state.wires.size === 0
        return { nodes: new Set(nodes), wires: new Set(wires), key: isIdle ? state.key : null }
      }),
    reveal: (node) =>
      set((state) => ({
        nodes: new Set([node]),
        wires: NO_WIRES,
        key: null,
        revealed: { node, count: (state.revealed?.count ?? 0) + 1 },
      })),
    keepOnly: ({ logic }) =>
      set((state) => {
        const nodes = [...state.nodes].filter((id) => id === REGISTER || id in logic.nodes)
        const wires = [...state.wires].filter((ref) => ref in logic.wires)
        const isKept = nodes.length === state.nodes.size && wires.length === state.wires.size
        return isKept ? state : { nodes: new Set(nodes), wires: new Set(wires) }
      }),
    selectKey: (key, isNew = false) => set({ nodes: new Set(), wires: NO_WIRES, key, newKey: isNew ? key : null }),
  }))
}
