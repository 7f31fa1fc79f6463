// Aligns nodes; the canvas computed the places, because only it knows the nodes' sizes.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { place } from '../layout/placement.ts'

export const layoutAlign = defineCommand({
  type: 'layout.align',
  title: (command) => `Align ${command.how}`,
  canApply: (_design, command) => (Object.keys(command.positions).length < 2 ? IGNORE : ALLOWED),
  apply: (design, command) => place(design, command.positions),
})
