// Changes the case table of a `match_impl`; wires stay with their cases.

import { portRef, splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'
import { numberedPort } from '../wiring/lists.ts'

export const casesSet = defineCommand({
  type: 'cases.set',
  title: (command, design) => `Change the cases of ${nodeName(design.logic, command.id)}`,
  canApply(design, command) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return refuseMissingNodes(design, [command.id])
    return node.kind === 'match_impl' ? ALLOWED : IGNORE
  },
  apply(design, command) {
    const { logic } = design
    const node = logic.nodes[command.id]
    if (node?.kind !== 'match_impl') return design
    const wires = Object.fromEntries(
      Object.entries(logic.wires).filter(([ref]) => {
        const input = splitPortRef(ref)
        return input.node !== command.id || numberedPort(input.port)?.list !== 'case'
      }),
    )
    command.from.forEach((old, index) => {
      const source = old === null ? undefined : logic.wires[portRef(command.id, `case${old}`)]
      if (source !== undefined) wires[portRef(command.id, `case${index}`)] = source
    })
    return {
      ...design,
      logic: { ...logic, wires, nodes: { ...logic.nodes, [command.id]: { ...node, cases: command.cases } } },
    }
  },
})
