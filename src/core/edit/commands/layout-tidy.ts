// Takes the places that a layout computed, as one step.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { place } from '../layout/placement.ts'

export const layoutTidy = defineCommand({
  type: 'layout.tidy',
  title: () => 'Tidy up',
  canApply: (_design, command) => (Object.keys(command.positions).length === 0 ? IGNORE : ALLOWED),
  apply: (design, command) => place(design, command.positions),
})
