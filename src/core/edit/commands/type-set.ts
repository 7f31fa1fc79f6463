// Declares or changes a module type of the user.

import { ALLOWED, defineCommand } from '../definition.ts'
import { withText } from '../text/text-items.ts'

export const typeSet = defineCommand({
  type: 'type.set',
  title: (command) => `Declare type ${command.userType.type}`,
  canApply: () => ALLOWED,
  apply(design, command) {
    const types = { ...design.logic.types, [command.id]: command.userType }
    return withText({ ...design, logic: { ...design.logic, types } }, { kind: 'type', id: command.id })
  },
})
