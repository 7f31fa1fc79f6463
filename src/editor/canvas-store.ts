// State of the canvas that is neither design nor selection: what the pointer is over, a wire being drawn, a name being edited.
// It lives as long as the canvas and is never saved.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { NO_GUIDES, type Guide } from './gestures/snap.ts'
import type { Input } from '../core/edit/command.ts'
import type { NodeId, PortRef } from '../core/model/ids.ts'
import type { Route } from '../core/model/layout.ts'

/** One end of a wire that is being drawn: an output, or an input. */
export type WiringStart =
  | { readonly kind: 'output'; readonly node: NodeId }
  | { readonly kind: 'input'; readonly input: Input }

export interface Wiring {
  readonly start: WiringStart
  /** Ports that fit, in reading order, as `<node>.<port>`; outputs are `<node>.out`. */
  readonly fits: readonly string[]
  readonly fitSet: ReadonlySet<string>
  /** By keyboard: which of `fits` is offered; null while the pointer draws. */
  readonly offered: number | null
  /** Everything that uses the output is to use another one. */
  readonly isMoveAll: boolean
}

/** How much of a node is drawn: all; name and colour; a block; a block among so many that wires are drawn together. */
export type Detail = 'full' | 'names' | 'blocks' | 'far'

/** The class of what is drawn with so much detail. */
export function detailClass(detail: Detail): string {
  return `shows-${detail === 'far' ? 'blocks' : detail}`
}

export interface CanvasState {
  /** The node whose wires are lit, because the pointer is over one of them or over its output. */
  readonly net: NodeId | null
  readonly wiring: Wiring | null
  /** Whether a wire's end is being moved, or a copy of the wire, and whether that has ended in a new wire. */
  readonly reconnecting: 'no' | 'pending' | 'copy' | 'done'
  /** The node, or the box of the group, whose name is being edited. */
  readonly renaming: NodeId | null
  /** The node whose comment is being edited. */
  readonly commenting: NodeId | null
  /** Lines along which what is dragged is in line with its neighbours. */
  readonly guides: readonly Guide[]
  /** The node that Tab reaches; arrows move it. */
  readonly current: NodeId | null
  readonly detail: Detail
  /** Where wires run; each draws again when its own route changes. */
  readonly routes: ReadonlyMap<PortRef, Route>
  /** Too many nodes to keep ports that are too small to be seen. */
  readonly isCrowded: boolean
  /** The last sentence for people who do not see the canvas. */
  readonly spoken: string
}

export type CanvasStore = StoreApi<CanvasState>

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    net: null,
    wiring: null,
    reconnecting: 'no',
    renaming: null,
    commenting: null,
    guides: NO_GUIDES,
    current: null,
    detail: 'full',
    routes: new Map(),
    isCrowded: false,
    spoken: '',
  }))
}

export const CanvasStoreContext = createContext<CanvasStore>(createCanvasStore())

/** A part of the canvas state; the component draws again only when that part changes. */
export function useCanvas<T>(select: (state: CanvasState) => T): T {
  return useStore(use(CanvasStoreContext), select)
}

export function useCanvasStore(): CanvasStore {
  return use(CanvasStoreContext)
}
