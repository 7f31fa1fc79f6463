// Puts an existing node into a wire.

import { splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, refused } from '../definition.ts'
import { judgeWire } from '../wiring/judge-wire.ts'
import { connect } from '../wiring/wires.ts'

export const wireInsert = defineCommand({
  type: 'wire.insert',
  title: (command, design) => `Insert ${nodeName(design.logic, command.node)} into a wire`,
  canApply(design, command, catalog) {
    const source = design.logic.wires[command.wire]
    if (source === undefined) return refused('MG-EDIT-NO-WIRE', null, 'This wire is not in the design any more.')
    const { [command.wire]: _, ...wires } = design.logic.wires
    const open = { ...design, logic: { ...design.logic, wires } }
    const first = judgeWire(open, source, { node: command.node, port: command.port }, catalog)
    if (first.kind !== 'allowed') return first
    const half = connect(open, source, { node: command.node, port: command.port }, catalog)
    const second = judgeWire(half, command.node, splitPortRef(command.wire), catalog)
    return second.kind === 'allowed' ? ALLOWED : second
  },
  apply(design, command, catalog) {
    const source = design.logic.wires[command.wire]
    if (source === undefined) return design
    const after = connect(design, command.node, splitPortRef(command.wire), catalog)
    return connect(after, source, { node: command.node, port: command.port }, catalog)
  },
})
