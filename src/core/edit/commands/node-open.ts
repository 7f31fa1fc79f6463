// Opens or closes nodes: a composite shows what it became, another node its optional inputs.

import type { NodeLayout } from '../../model/design.ts'
import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'

export const nodeOpen = defineCommand({
  type: 'node.open',
  title: (command, design) =>
    `${command.open ? 'Open' : 'Close'} ${command.ids.map((id) => nodeName(design.logic, id)).join(', ')}`,
  canApply: (design, command) =>
    command.ids.every((id) => (design.layout[id]?.open === true) === command.open) ? IGNORE : ALLOWED,
  apply(design, command) {
    const layout: Record<string, NodeLayout> = { ...design.layout }
    for (const id of command.ids) {
      const { open: _, ...rest } = layout[id] ?? { x: 0, y: 0 }
      layout[id] = command.open ? { ...rest, open: true } : rest
    }
    return { ...design, layout }
  },
})
