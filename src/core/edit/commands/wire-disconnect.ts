// Cuts wires.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { disconnect } from '../wiring/wires.ts'

export const wireDisconnect = defineCommand({
  type: 'wire.disconnect',
  title: (command) => (command.wires.length === 1 ? 'Delete wire' : `Delete ${command.wires.length} wires`),
  canApply: (design, command) => (command.wires.some((ref) => ref in design.logic.wires) ? ALLOWED : IGNORE),
  apply: (design, command) => disconnect(design, command.wires),
})
