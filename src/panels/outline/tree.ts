// The design as a tree for reading: the registration, what it uses, what that uses. A node used twice is spelled out once. Pure.

import type { Design } from '../../core/model/design.ts'
import { REGISTER, type NodeId } from '../../core/model/ids.ts'
import { wiredInputs } from '../../state/parts/reading-order.ts'

export interface OutlineRow {
  readonly id: NodeId
  /** Port of the row above that it goes into; null at the top. */
  readonly port: string | null
  readonly depth: number
  /** It stands further up already, with what it uses. */
  readonly isRepeated: boolean
  readonly hasChildren: boolean
}

/** Rows in reading order; nodes that nothing uses stand at the top level after the registration. */
export function outlineRows(design: Design): readonly OutlineRow[] {
  const inputs = wiredInputs(design)
  const used = new Set(Object.values(design.logic.wires))
  const loose = Object.keys(design.logic.nodes).filter((id) => !used.has(id))
  const tops = design.logic.registration === null ? loose : [REGISTER, ...loose]
  const rows: OutlineRow[] = []
  const seen = new Set<NodeId>()
  const stack: { id: NodeId; port: string | null; depth: number }[] = []
  const visit = (tops: readonly NodeId[]): void => {
    for (const id of [...tops].reverse()) stack.push({ id, port: null, depth: 0 })
    while (stack.length > 0) {
      const next = stack.pop()
      if (next === undefined) return
      const children = inputs.get(next.id) ?? []
      const isRepeated = seen.has(next.id)
      rows.push({ ...next, isRepeated, hasChildren: children.length > 0 })
      if (isRepeated) continue
      seen.add(next.id)
      for (const { port, from } of [...children].reverse()) stack.push({ id: from, port, depth: next.depth + 1 })
    }
  }
  visit(tops)
  // What only a cycle reaches has no top; it is listed all the same.
  for (const id of Object.keys(design.logic.nodes)) if (!seen.has(id)) visit([id])
  return rows
}
