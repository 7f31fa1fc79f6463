// What is selected on the canvas.

import type { NodeId, PortRef } from '../core/model/ids.ts'

export interface Selection {
  readonly nodes: ReadonlySet<NodeId>
  /** Wires, named by the input that they go into. */
  readonly wires: ReadonlySet<PortRef>
}

export const NO_SELECTION: Selection = { nodes: new Set(), wires: new Set() }

/** A selection of nodes alone. */
export function selectNodes(ids: Iterable<NodeId>): Selection {
  return { nodes: new Set(ids), wires: new Set() }
}
