// Devices that the release does not know: a text names them, and what they hold and are wired to stays in the design. Pure.

import type { Logic, Node } from '../../model/design.ts'
import { splitPortRef, type NodeId, type PortRef } from '../../model/ids.ts'

type Nodes = Readonly<Record<NodeId, Node>>

function isSamePlaceholder(before: Node | undefined, after: Node | undefined): boolean {
  return before?.kind === 'placeholder' && after?.kind === 'placeholder' && before.device === after.device
}

/** The nodes, placeholders with the data that they had. */
export function keepPlaceholders(old: Logic, nodes: Nodes): Nodes {
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]): [NodeId, Node] => {
      const before = old.nodes[id]
      return before !== undefined && isSamePlaceholder(before, node)
        ? [id, { ...before, binding: node.binding }]
        : [id, node]
    }),
  )
}

/** Wires into placeholders, which no text can say, from nodes that are still there. */
export function wiresIntoPlaceholders(old: Logic, nodes: Nodes): Readonly<Record<PortRef, NodeId>> {
  return Object.fromEntries(
    Object.entries(old.wires).filter(([ref, source]) => {
      const { node } = splitPortRef(ref)
      return nodes[source] !== undefined && isSamePlaceholder(old.nodes[node], nodes[node])
    }),
  )
}
