// Takes a design that was read again from an edited text or file, as one step.

import { ALLOWED, defineCommand } from '../definition.ts'

export const designReplace = defineCommand({
  type: 'design.replace',
  title: () => 'Edit text',
  canApply: () => ALLOWED,
  apply: (_design, command) => command.design,
})
