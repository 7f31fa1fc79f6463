// Renames the project.

import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'

export const designRename = defineCommand({
  type: 'design.rename',
  title: (command) => `Rename project to ${command.name}`,
  canApply(design, command) {
    if (command.name === design.name) return IGNORE
    return command.name.trim() === '' ? refused('MG-DESIGN-NAME', null, 'A project needs a name.') : ALLOWED
  },
  apply: (design, command) => ({ ...design, name: command.name }),
})
