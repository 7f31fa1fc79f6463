// Changes the order of the configuration's text, its comments and kept statements.

import { ALLOWED, defineCommand } from '../definition.ts'

export const textSet = defineCommand({
  type: 'text.set',
  title: () => 'Reorder the configuration',
  canApply: () => ALLOWED,
  apply: (design, command) => ({ ...design, logic: { ...design.logic, text: command.text } }),
})
