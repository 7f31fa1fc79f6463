// Adds a node, wired at once when the gesture said how.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Node } from '../../model/design.ts'
import { splitPortRef, type NodeId } from '../../model/ids.ts'
import type { NewWire } from '../command.ts'
import { ALLOWED, defineCommand, refused, refuseMissingNodes } from '../definition.ts'
import { bindingNames, freshBinding, freshName, toBinding } from '../names.ts'
import { beforeRegister } from '../text/text-items.ts'
import { connect } from '../wiring/wires.ts'
import { constructorOf } from '../../model/node-name.ts'

export const nodeAdd = defineCommand({
  type: 'node.add',
  title: (command) => `Add ${constructorOf(command.node)}`,
  canApply(design, command) {
    if (command.id !== undefined && design.logic.nodes[command.id] !== undefined) {
      return refused('MG-EDIT-ID-TAKEN', { node: command.id }, 'Another node stands under this identifier.')
    }
    const { wire } = command
    if (wire === undefined) return ALLOWED
    if (wire.kind === 'from') return refuseMissingNodes(design, [wire.node])
    if (wire.kind === 'to') return refuseMissingNodes(design, [wire.input.node])
    return design.logic.wires[wire.wire] === undefined
      ? refused('MG-EDIT-NO-WIRE', null, 'The wire to insert into is not in the design any more.')
      : ALLOWED
  },
  apply(design, command, catalog) {
    const node = withFreeBinding(design, command.node)
    const id = command.id ?? freshName(node.binding ?? constructorOf(node), (name) => name in design.logic.nodes)
    const { logic } = design
    const added: Design = {
      ...design,
      logic: {
        ...logic,
        nodes: { ...logic.nodes, [id]: node },
        keys: { ...logic.keys, ...command.keys },
        values: { ...logic.values, ...command.values },
        text: beforeRegister(logic.text, { kind: 'node', id }),
      },
      layout: { ...design.layout, [id]: command.position },
    }
    return command.wire === undefined ? added : wired(added, id, command.wire, catalog)
  },
})

function withFreeBinding(design: Design, node: Node): Node {
  if (node.binding === null) return node
  const taken = bindingNames(design)
  const binding = freshBinding(toBinding(node.binding), (name) => taken.has(name))
  return binding === node.binding ? node : { ...node, binding }
}

function wired(design: Design, id: NodeId, wire: NewWire, catalog: Catalog): Design {
  if (wire.kind === 'from') return connect(design, wire.node, { node: id, port: wire.port }, catalog)
  if (wire.kind === 'to') return connect(design, id, wire.input, catalog)
  const source = design.logic.wires[wire.wire]
  const between = connect(design, id, splitPortRef(wire.wire), catalog)
  return source === undefined ? between : connect(between, source, { node: id, port: wire.port }, catalog)
}
