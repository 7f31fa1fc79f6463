// What is selected on canvas and in lists, and what is looked for.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NodeId, PortRef } from '../core/model/ids.ts'

export interface SelectionState {
  readonly nodes: ReadonlySet<NodeId>
  readonly wires: ReadonlySet<PortRef>
  /** Replaces the selection. */
  readonly select: (nodes: readonly NodeId[], wires?: readonly PortRef[]) => void
  /** The node that something outside the canvas wants to be seen: the canvas brings it into view; grows each time. */
  readonly revealed: { readonly node: NodeId; readonly count: number } | null
  /** Selects one node and asks the canvas to show it. */
  readonly reveal: (node: NodeId) => void
}

export type SelectionStore = StoreApi<SelectionState>

const NO_WIRES: ReadonlySet<PortRef> = new Set()

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState>()((set) => ({
    nodes: new Set(),
    wires: NO_WIRES,
    revealed: null,
    select: (nodes, wires) => set({ nodes: new Set(nodes), wires: wires === undefined ? NO_WIRES : new Set(wires) }),
    reveal: (node) =>
      set((state) => ({
        nodes: new Set([node]),
        wires: NO_WIRES,
        revealed: { node, count: (state.revealed?.count ?? 0) + 1 },
      })),
  }))
}
