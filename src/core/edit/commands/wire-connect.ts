// Wires a node's result into an input, when the types agree and no ring is closed.

import { nodeName } from '../../model/node-name.ts'
import { portRef } from '../../model/ids.ts'
import { defineCommand, IGNORE } from '../definition.ts'
import { judgeWire } from '../wiring/judge-wire.ts'
import { connect } from '../wiring/wires.ts'

export const wireConnect = defineCommand({
  type: 'wire.connect',
  title: (command, design) =>
    `Connect ${nodeName(design.logic, command.from)} to ${nodeName(design.logic, command.to.node)}`,
  canApply(design, command, catalog) {
    if (design.logic.wires[portRef(command.to.node, command.to.port)] === command.from) return IGNORE
    return judgeWire(design, command.from, command.to, catalog)
  },
  apply: (design, command, catalog) => connect(design, command.from, command.to, catalog),
})
