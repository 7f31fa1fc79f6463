// Sets what an `if_impl` or `match_impl` decides by.

import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refused, refuseMissingNodes } from '../definition.ts'

export const conditionSet = defineCommand({
  type: 'condition.set',
  title: (command, design) => `Set the condition of ${nodeName(design.logic, command.id)}`,
  canApply(design, command, catalog) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return refuseMissingNodes(design, [command.id])
    if (node.kind !== 'if_impl' && node.kind !== 'match_impl') return IGNORE
    const { value } = command
    if (value !== null && design.logic.values[value] === undefined && !catalog.values.has(value)) {
      return refused('MG-EDIT-NO-VALUE', { node: command.id }, 'This value is not in the design any more.')
    }
    return ALLOWED
  },
  apply(design, command) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return design
    const changed =
      node.kind === 'if_impl'
        ? { ...node, condition: command.value }
        : node.kind === 'match_impl'
          ? { ...node, value: command.value }
          : node
    return { ...design, logic: { ...design.logic, nodes: { ...design.logic.nodes, [command.id]: changed } } }
  },
})
