// Brings a copied fragment into the design.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { pasteFragment } from '../fragment.ts'

export const nodePaste = defineCommand({
  type: 'node.paste',
  title(command) {
    const count = Object.keys(command.fragment.nodes).length
    return count === 1 ? 'Paste node' : `Paste ${count} nodes`
  },
  canApply: (_design, command) => (Object.keys(command.fragment.nodes).length === 0 ? IGNORE : ALLOWED),
  apply: (design, command) => pasteFragment(design, command.fragment, command.position, command.keepWires === true),
})
