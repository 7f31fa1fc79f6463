// Replaces what a node says about itself; wires into ports that it no longer has are cut.

import type { Design, Node } from '../../model/design.ts'
import { splitPortRef, type NodeId } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { defineCommand, refuseMissingNodes } from '../definition.ts'
import { listLength, numberedPort } from '../wiring/lists.ts'

export const nodeUpdate = defineCommand({
  type: 'node.update',
  title: (command, design) => `Change ${nodeName(design.logic, command.id)}`,
  canApply: (design, command) => refuseMissingNodes(design, [command.id]),
  apply: (design, command) => replaceNode(design, command.id, command.node),
})

/** The design with another node under the id, and without wires to numbered ports past its lists. */
function replaceNode(design: Design, id: NodeId, node: Node): Design {
  const logic = { ...design.logic, nodes: { ...design.logic.nodes, [id]: node } }
  const wires = Object.entries(logic.wires).filter(([ref]) => {
    const input = splitPortRef(ref)
    const numbered = input.node === id ? numberedPort(input.port) : null
    return numbered === null || numbered.index < listLength(logic, id, numbered.list)
  })
  return { ...design, logic: { ...logic, wires: Object.fromEntries(wires) } }
}
