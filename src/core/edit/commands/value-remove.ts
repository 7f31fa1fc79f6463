// Removes a value that nothing decides by.

import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'
import { valuesOfNode } from '../references.ts'
import { withoutText } from '../text/text-items.ts'

export const valueRemove = defineCommand({
  type: 'value.remove',
  title: () => 'Delete condition',
  canApply(design, command) {
    if (!(command.ref in design.logic.values)) return IGNORE
    const user = Object.entries(design.logic.nodes).find(([, node]) => valuesOfNode(node).includes(command.ref))
    return user === undefined
      ? ALLOWED
      : refused(
          'MG-VALUE-IN-USE',
          { node: user[0] },
          'A node decides by this value.',
          'Give that node another condition first.',
        )
  },
  apply(design, command) {
    const { [command.ref]: _, ...values } = design.logic.values
    return withoutText({ ...design, logic: { ...design.logic, values } }, { kind: 'value', id: command.ref })
  },
})
