// Takes a design that was read again from an edited text or file, as one step.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'

export const designReplace = defineCommand({
  type: 'design.replace',
  title: (command) => (command.text === undefined ? 'Edit text' : `Edit ${command.text}`),
  canApply: (design, command) => (command.design === design ? IGNORE : ALLOWED),
  apply: (_design, command) => command.design,
})
