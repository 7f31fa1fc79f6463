// Removes nodes with their wires; on wish the chain they stood in is closed again.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { portRef, REGISTER, splitPortRef, type NodeId } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'
import { connect, usesOf } from '../wires.ts'
import { closeGaps } from '../lists.ts'

export const nodeRemove = defineCommand({
  type: 'node.remove',
  title: (command, design) =>
    command.ids.length === 1
      ? `Delete ${nodeName(design.logic, command.ids[0] ?? '')}`
      : `Delete ${command.ids.length} nodes`,
  canApply: (design, command) => (command.ids.length === 0 ? IGNORE : refuseMissingNodes(design, command.ids)),
  apply(design, command, catalog) {
    const ids = new Set<NodeId>(command.ids)
    const healed =
      command.heal === true
        ? [...ids].reduce((next, id) => heal(next, id, ids, (d) => healingPort(d, id, catalog)), design)
        : design
    const withoutRegister = ids.has(REGISTER) ? { ...healed, logic: { ...healed.logic, registration: null } } : healed
    return removeNodes(withoutRegister, ids)
  },
})

/** The only wired input of a node that can take its place: one whose type is the node's own result. */
function healingPort(design: Design, id: NodeId, catalog: Catalog): string | null {
  const node = design.logic.nodes[id]
  if (node === undefined) return null
  const wired = Object.keys(design.logic.wires)
    .map(splitPortRef)
    .filter((input) => input.node === id)
  if (node.kind !== 'device') return wired.length === 1 ? (wired[0]?.port ?? null) : null
  const signature = catalog.devices.get(node.device)
  if (signature === undefined) return null
  const result = JSON.stringify(signature.result)
  const fitting = wired.filter(({ port }) => {
    const argument = signature.arguments.find((entry) => entry.name === port)
    return argument?.type.kind === 'impl' && JSON.stringify(argument.type.type) === result
  })
  return fitting.length === 1 ? (fitting[0]?.port ?? null) : null
}

function heal(design: Design, id: NodeId, gone: ReadonlySet<NodeId>, port: (design: Design) => string | null): Design {
  const name = port(design)
  const source = name === null ? undefined : design.logic.wires[portRef(id, name)]
  if (source === undefined || gone.has(source)) return design
  return usesOf(design.logic, id).reduce((next, use) => connect(next, source, splitPortRef(use)), design)
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
        text: logic.text.filter(
          (item) => !(item.kind === 'node' && ids.has(item.id)) && !(item.kind === 'register' && ids.has(REGISTER)),
        ),
      },
      layout: without(design.layout),
    },
    touched,
  )
}
