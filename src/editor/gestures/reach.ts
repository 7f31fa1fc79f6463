// Everything that a set of nodes uses, or is used by. Pure.

import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId } from '../../core/model/ids.ts'

/** The nodes themselves and all that can be reached from them along wires: `up` what they use, `down` what uses them. */
export function reachOf(design: Design, from: Iterable<NodeId>, way: 'up' | 'down'): ReadonlySet<NodeId> {
  const next = new Map<NodeId, NodeId[]>()
  for (const [ref, source] of Object.entries(design.logic.wires)) {
    const user = splitPortRef(ref).node
    const [a, b] = way === 'up' ? [user, source] : [source, user]
    next.set(a, [...(next.get(a) ?? []), b])
  }
  const reached = new Set(from)
  const queue = [...reached]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (reached.has(other)) continue
      reached.add(other)
      queue.push(other)
    }
  }
  return reached
}
