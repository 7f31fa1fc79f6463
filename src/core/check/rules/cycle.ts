// A node cannot be made from itself.

import type { Fix } from '../../model/diagnostic.ts'
import type { Logic } from '../../model/design.ts'
import { type NodeId, splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { sourcesOf } from '../../edit/wiring/wires.ts'
import { finding, type Rule } from '../rule.ts'

export const cycle: Rule = {
  code: 'MG-CYCLE',
  about: 'Looks for nodes that are made from themselves.',
  check({ design }) {
    const ring = findRing(design.logic)
    const first = ring[0]
    if (first === undefined) return []
    const names = [...ring, first].map((id) => `\`${nodeName(design.logic, id)}\``).join(' ← ')
    return [
      finding('error', 'MG-CYCLE', { node: first }, `These nodes are made from each other: ${names}.`, {
        hint: 'Cut one of the wires between them.',
        ...cutFix(design.logic, first, ring.length > 1 ? (ring[1] ?? first) : first),
      }),
    ]
  },
}

/** Cutting the wires of the ring that go into its first node. */
function cutFix(logic: Logic, node: NodeId, source: NodeId): { readonly fix?: Fix } {
  const wires = Object.entries(logic.wires).flatMap(([ref, from]) =>
    from === source && splitPortRef(ref).node === node ? [ref] : [],
  )
  if (wires.length === 0) return {}
  const title = `Cut the wire from ${nodeName(logic, source)} to ${nodeName(logic, node)}`
  return { fix: { title, commands: [{ type: 'wire.disconnect', wires }] } }
}

/** One ring of wires, in the order result ← source; empty when there is none. Depth-first with a stack of its own. */
function findRing(logic: Logic): readonly NodeId[] {
  const sources = sourcesOf(logic)
  const state = new Map<NodeId, 'open' | 'done'>()
  for (const start of Object.keys(logic.nodes)) {
    const path: { readonly id: NodeId; next: number }[] = []
    if (!state.has(start)) {
      path.push({ id: start, next: 0 })
      state.set(start, 'open')
    }
    while (path.length > 0) {
      const top = path.at(-1)
      if (top === undefined) break
      const source = sources.get(top.id)?.[top.next]
      top.next += 1
      if (source === undefined) {
        state.set(top.id, 'done')
        path.pop()
      } else if (state.get(source) === 'open') {
        return path.slice(path.findIndex((entry) => entry.id === source)).map((entry) => entry.id)
      } else if (!state.has(source)) {
        state.set(source, 'open')
        path.push({ id: source, next: 0 })
      }
    }
  }
  return []
}
