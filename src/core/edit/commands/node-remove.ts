// Removes nodes with their wires; on wish the chain they stood in is closed again.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { REGISTER, splitPortRef, type NodeId, type PortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { withoutDefinitions } from '../text/comments.ts'
import { defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'
import { createWireJudge } from '../wiring/judge-wire.ts'
import { connect, usesOf } from '../wiring/wires.ts'
import { closeGaps } from '../wiring/lists.ts'

export const nodeRemove = defineCommand({
  type: 'node.remove',
  title: (command, design) =>
    command.ids.length === 1
      ? `Delete ${nodeName(design.logic, command.ids[0] ?? '')}`
      : `Delete ${command.ids.length} nodes`,
  canApply: (design, command) => (command.ids.length === 0 ? IGNORE : refuseMissingNodes(design, command.ids)),
  apply(design, command, catalog) {
    const ids = new Set<NodeId>(command.ids)
    const healed = command.heal === true ? [...ids].reduce((next, id) => heal(next, id, catalog), design) : design
    const withoutRegister = ids.has(REGISTER) ? { ...healed, logic: { ...healed.logic, registration: null } } : healed
    return removeNodes(withoutRegister, ids)
  },
})

/** The only source of a node that fits everywhere where its result goes; null when there is none, or more than one. */
function healingSource(design: Design, id: NodeId, uses: readonly PortRef[], catalog: Catalog): NodeId | null {
  const sources = Object.entries(design.logic.wires).filter(([ref]) => splitPortRef(ref).node === id)
  const judge = createWireJudge(design, catalog)
  const fitting = sources.filter(([, source]) =>
    uses.every((use) => judge(source, splitPortRef(use)).kind === 'allowed'),
  )
  return fitting.length === 1 ? (fitting[0]?.[1] ?? null) : null
}

/** The source may be removed too: then it heals in its turn, and takes these uses along. */
function heal(design: Design, id: NodeId, catalog: Catalog): Design {
  const uses = usesOf(design.logic, id)
  const source = uses.length === 0 ? null : healingSource(design, id, uses, catalog)
  if (source === null) return design
  return uses.reduce((next, use) => connect(next, source, splitPortRef(use), catalog), design)
}

function removeNodes(design: Design, ids: ReadonlySet<NodeId>): Design {
  const { logic } = design
  const touched = new Set<NodeId>()
  const wires = Object.entries(logic.wires).filter(([ref, from]) => {
    const to = splitPortRef(ref).node
    if (ids.has(from) && !ids.has(to)) touched.add(to)
    return !ids.has(from) && !ids.has(to)
  })
  const without = <T>(table: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(table).filter(([id]) => !ids.has(id)))
  return closeGaps(
    {
      ...design,
      logic: {
        ...logic,
        nodes: without(logic.nodes),
        wires: Object.fromEntries(wires),
        text: withoutDefinitions(logic.text, ids),
      },
      layout: without(design.layout),
    },
    touched,
  )
}
