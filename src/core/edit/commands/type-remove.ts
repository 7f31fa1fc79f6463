// Removes a module type that no module mentions.

import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'
import { withoutText } from '../text/text-items.ts'

export const typeRemove = defineCommand({
  type: 'type.remove',
  title: (command, design) => `Delete type ${design.logic.types[command.id]?.type ?? ''}`,
  canApply(design, command) {
    const userType = design.logic.types[command.id]
    if (userType === undefined) return IGNORE
    const mention = JSON.stringify({ kind: 'constructor', name: userType.type }).slice(0, -1)
    const user = Object.entries(design.logic.nodes).find(([, node]) => JSON.stringify(node).includes(mention))
    return user === undefined
      ? ALLOWED
      : refused(
          'MG-TYPE-IN-USE',
          { node: user[0] },
          `A module mentions the type \`${userType.type}\`.`,
          'Change its type first.',
        )
  },
  apply(design, command) {
    const { [command.id]: _, ...types } = design.logic.types
    return withoutText({ ...design, logic: { ...design.logic, types } }, { kind: 'type', id: command.id })
  },
})
