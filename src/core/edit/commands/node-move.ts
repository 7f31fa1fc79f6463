// Moves nodes on the canvas.

import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { place } from '../layout/placement.ts'

export const nodeMove = defineCommand({
  type: 'node.move',
  title(command, design) {
    const ids = Object.keys(command.positions)
    return ids.length === 1 ? `Move ${nodeName(design.logic, ids[0] ?? '')}` : `Move ${ids.length} nodes`
  },
  canApply: (_design, command) => (Object.keys(command.positions).length === 0 ? IGNORE : ALLOWED),
  apply: (design, command) => place(design, command.positions),
})
