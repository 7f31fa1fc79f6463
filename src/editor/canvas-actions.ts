// What node and wire views ask of the canvas. Stable functions in a context, so that views never draw again because of them.

import { createContext, use } from 'react'
import type { Command } from '../core/edit/command.ts'
import type { NodeId } from '../core/model/ids.ts'

export interface CanvasActions {
  /** Steps that follow each other with the same `gesture` are one step of undo. */
  readonly run: (command: Command, gesture?: string) => void
  readonly why: (node: NodeId) => void
  /** Starts a wire by keyboard from a port, `<node>.<port>`. */
  readonly wireByKeys: (port: string) => void
  /** Takes away all wires of a port. */
  readonly breakPort: (port: string) => void
  readonly select: (nodes: readonly NodeId[]) => void
}

function nothing(): void {}

export const CanvasActionsContext = createContext<CanvasActions>({
  run: nothing,
  why: nothing,
  wireByKeys: nothing,
  breakPort: nothing,
  select: nothing,
})

export function useCanvasActions(): CanvasActions {
  return use(CanvasActionsContext)
}
