// Makes or changes a value (a computation over keys).

import { ALLOWED, defineCommand, refused } from '../definition.ts'
import { bindingNames, isBinding } from '../names.ts'
import { withText } from '../text/text-items.ts'

export const valueSet = defineCommand({
  type: 'value.set',
  title: (command, design) => `${command.ref in design.logic.values ? 'Change' : 'Add'} condition`,
  canApply(design, command) {
    const { binding } = command.value
    if (binding === null || binding === design.logic.values[command.ref]?.binding) return ALLOWED
    return isBinding(binding) && !bindingNames(design).has(binding)
      ? ALLOWED
      : refused(
          'MG-NAME-TAKEN',
          null,
          `\`${binding}\` cannot be the name of this value.`,
          'Choose a free name that starts with a lower-case letter.',
        )
  },
  apply(design, command) {
    const values = { ...design.logic.values, [command.ref]: command.value }
    const next = { ...design, logic: { ...design.logic, values } }
    return command.value.binding === null ? next : withText(next, { kind: 'value', id: command.ref })
  },
})
