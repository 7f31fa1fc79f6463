// Copies nodes beside themselves.

import { defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'
import { cornerOf, cutFragment, pasteFragment } from '../fragment.ts'

export const nodeDuplicate = defineCommand({
  type: 'node.duplicate',
  title: (command) => (command.ids.length === 1 ? 'Duplicate node' : `Duplicate ${command.ids.length} nodes`),
  canApply: (design, command) => (command.ids.length === 0 ? IGNORE : refuseMissingNodes(design, command.ids)),
  apply(design, command) {
    const fragment = cutFragment(design, command.ids)
    const corner = cornerOf(fragment)
    const position = { x: corner.x + command.offset.x, y: corner.y + command.offset.y }
    return pasteFragment(design, fragment, position, command.keepWires === true)
  },
})
