// Makes or changes a key.

import { ALLOWED, defineCommand, refused } from '../definition.ts'
import { bindingProblem } from '../binding-problem.ts'
import { bindingNames } from '../names.ts'
import { withText } from '../text/text-items.ts'

export const keySet = defineCommand({
  type: 'key.set',
  title: (command, design) => {
    const name = command.key.kind === 'created' ? command.key.name : command.key.builtin
    return `${command.ref in design.logic.keys ? 'Change' : 'Add'} key ${name}`
  },
  canApply(design, command) {
    const { binding } = command.key
    if (binding === null || binding === design.logic.keys[command.ref]?.binding) return ALLOWED
    const problem = bindingProblem(binding)
    if (problem !== null) return refused('MG-NAME-NOT-BINDING', { key: command.ref }, problem.message, problem.hint)
    return bindingNames(design).has(binding)
      ? refused(
          'MG-NAME-TAKEN',
          { key: command.ref },
          `Another binding is called \`${binding}\`.`,
          'Choose a name that is free.',
        )
      : ALLOWED
  },
  apply(design, command) {
    const keys = { ...design.logic.keys, [command.ref]: command.key }
    return withText({ ...design, logic: { ...design.logic, keys } }, { kind: 'key', id: command.ref })
  },
})
