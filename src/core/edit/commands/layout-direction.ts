// Draws the design in another direction, with the places that a layout computed for it, as one step.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { place } from '../layout/placement.ts'

export const layoutDirection = defineCommand({
  type: 'layout.direction',
  title: (command) => (command.direction === 'down' ? 'Draw top-down' : 'Draw left to right'),
  canApply: (design, command) => (command.direction === (design.direction ?? 'right') ? IGNORE : ALLOWED),
  apply(design, command) {
    const { direction: _, ...rest } = place(design, command.positions)
    return command.direction === 'down' ? { ...rest, direction: 'down' } : rest
  },
})
