// Moves an end of a wire to another node or input.

import { portRef, splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { defineCommand, IGNORE, refused } from '../definition.ts'
import { judgeWire } from '../wiring/judge-wire.ts'
import { closeGaps } from '../wiring/lists.ts'
import { connect } from '../wiring/wires.ts'
import type { Design } from '../../model/design.ts'

export const wireReconnect = defineCommand({
  type: 'wire.reconnect',
  title: (command, design) => `Move wire to ${nodeName(design.logic, command.to.node)}`,
  canApply(design, command, catalog) {
    const from = design.logic.wires[command.wire]
    if (from === undefined) return refused('MG-EDIT-NO-WIRE', null, 'This wire is not in the design any more.')
    if (from === command.from && portRef(command.to.node, command.to.port) === command.wire) return IGNORE
    return judgeWire(cut(design, command.wire), command.from, command.to, catalog)
  },
  apply(design, command, catalog) {
    const moved = connect(cut(design, command.wire), command.from, command.to, catalog)
    return closeGaps(moved, [splitPortRef(command.wire).node])
  },
})

/** Gaps are closed only after the wire has its new place: the numbers in the command are those that the user saw. */
function cut(design: Design, wire: string): Design {
  const { [wire]: _, ...wires } = design.logic.wires
  return { ...design, logic: { ...design.logic, wires } }
}
