// Gives a node another binding name, or none.

import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refused, refuseMissingNodes } from '../definition.ts'
import { bindingProblem } from '../binding-problem.ts'
import { bindingNames } from '../names.ts'

export const nodeRename = defineCommand({
  type: 'node.rename',
  title: (command, design) =>
    command.binding === null
      ? `Write ${nodeName(design.logic, command.id)} in place`
      : `Rename ${nodeName(design.logic, command.id)} to ${command.binding}`,
  canApply(design, command) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return refuseMissingNodes(design, [command.id])
    if (command.binding === node.binding) return IGNORE
    if (command.binding === null) return ALLOWED
    const problem = bindingProblem(command.binding)
    if (problem !== null) return refused('MG-NAME-NOT-BINDING', { node: command.id }, problem.message, problem.hint)
    return bindingNames(design).has(command.binding)
      ? refused(
          'MG-NAME-TAKEN',
          { node: command.id },
          `Another binding is called \`${command.binding}\`.`,
          'Choose a name that is free.',
        )
      : ALLOWED
  },
  apply(design, command) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return design
    return {
      ...design,
      logic: { ...design.logic, nodes: { ...design.logic.nodes, [command.id]: { ...node, binding: command.binding } } },
    }
  },
})
