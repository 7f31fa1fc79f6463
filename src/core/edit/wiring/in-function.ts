// Nodes that are made of the parameter of a function: they have no definition of their own.

import type { Logic } from '../../model/design.ts'
import type { NodeId } from '../../model/ids.ts'
import { sourcesOf } from './wires.ts'

/** Whether the node is a parameter, or made of one. */
export function isInFunction(logic: Logic, id: NodeId): boolean {
  if (!Object.values(logic.nodes).some((node) => node.kind === 'parameter')) return false
  const sources = sourcesOf(logic)
  const seen = new Set<NodeId>()
  const open = [id]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (logic.nodes[node]?.kind === 'parameter') return true
    open.push(...(sources.get(node) ?? []))
  }
  return false
}
