// Which nodes stand on a wire that is taken. Equal devices are one thing for the tool, wherever they are written; for a reader the
// one that stands in a row that is not taken is not what runs.

import type { NodeView } from '../analyze/analysis.ts'
import type { Logic } from '../model/design.ts'
import { REGISTER, splitPortRef, type NodeId } from '../model/ids.ts'

type Views = Readonly<Record<NodeId, NodeView>>

/** The views, where a node that is used only because it equals one that is taken says that it is not taken. */
export function withoutTwins(views: Views, logic: Logic): Views {
  if (!hasTwinAside(views, logic)) return views
  const taken = takenFrom(REGISTER, views, logic)
  return Object.fromEntries(
    Object.entries(views).map(([id, view]) => [
      id,
      view.state !== 'used' || taken.has(id) ? view : { ...view, state: 'unused' as const, device: null, becomes: '' },
    ]),
  )
}

/** A wire into a row of a choice that takes another. */
function isAside(ref: string, views: Views): boolean {
  const { node, port } = splitPortRef(ref)
  const row = views[node]?.taken ?? null
  return row !== null && row !== port
}

function hasTwinAside(views: Views, { wires }: Logic): boolean {
  for (const ref in wires) if (isAside(ref, views) && views[wires[ref] ?? '']?.state === 'used') return true
  return false
}

/** Everything that a node needs, along wires that are taken. */
function takenFrom(start: NodeId, views: Views, logic: Logic): ReadonlySet<NodeId> {
  const parts = new Map<NodeId, NodeId[]>()
  const link = (user: NodeId, part: NodeId): void => {
    const known = parts.get(user)
    if (known === undefined) parts.set(user, [part])
    else known.push(part)
  }
  for (const [ref, from] of Object.entries(logic.wires)) if (!isAside(ref, views)) link(splitPortRef(ref).node, from)
  for (const [id, node] of Object.entries(logic.nodes)) {
    if (node.kind !== 'device') continue
    for (const given of Object.values(node.arguments)) {
      if (given.kind !== 'function') continue
      link(id, given.result)
      link(id, given.parameter)
    }
  }
  const reached = new Set<NodeId>()
  const rest = [start]
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const part of parts.get(id) ?? []) rest.push(part)
  }
  return reached
}
