// Sets or leaves out an argument of a device that is not wired.

import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refused, refuseMissingNodes } from '../definition.ts'

export const argumentSet = defineCommand({
  type: 'argument.set',
  title: (command, design) => `Set ${command.argument} of ${nodeName(design.logic, command.id)}`,
  canApply(design, command, catalog) {
    const node = design.logic.nodes[command.id]
    if (node === undefined) return refuseMissingNodes(design, [command.id])
    if (node.kind !== 'device') return IGNORE
    const argument = catalog.devices.get(node.device)?.arguments.find((entry) => entry.name === command.argument)
    if (argument === undefined || argument.type.kind === 'impl' || argument.type.kind === 'unit') {
      return refused(
        'MG-EDIT-NO-ARGUMENT',
        { node: command.id },
        `\`${node.device}\` has no argument \`${command.argument}\` to set.`,
      )
    }
    return JSON.stringify(node.arguments[command.argument] ?? null) === JSON.stringify(command.value) ? IGNORE : ALLOWED
  },
  apply(design, command) {
    const node = design.logic.nodes[command.id]
    if (node?.kind !== 'device') return design
    const { [command.argument]: _, ...others } = node.arguments
    const next = command.value === null ? others : { ...others, [command.argument]: command.value }
    return {
      ...design,
      logic: { ...design.logic, nodes: { ...design.logic.nodes, [command.id]: { ...node, arguments: next } } },
    }
  },
})
