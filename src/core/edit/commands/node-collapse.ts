// Collapses nodes to their name and ports, or shows all of them again.

import type { NodeLayout } from '../../model/design.ts'
import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'

export const nodeCollapse = defineCommand({
  type: 'node.collapse',
  title: (command, design) =>
    `${command.collapsed ? 'Collapse' : 'Expand'} ${
      command.ids.length > 3
        ? `${command.ids.length} nodes`
        : command.ids.map((id) => nodeName(design.logic, id)).join(', ')
    }`,
  canApply(design, command) {
    if (command.ids.every((id) => (design.layout[id]?.collapsed === true) === command.collapsed)) return IGNORE
    const missing = refuseMissingNodes(design, command.ids)
    return missing.kind === 'allowed' ? ALLOWED : missing
  },
  apply(design, command) {
    const layout: Record<string, NodeLayout> = { ...design.layout }
    for (const id of command.ids) {
      const { collapsed: _, ...rest } = layout[id] ?? { x: 0, y: 0 }
      layout[id] = command.collapsed ? { ...rest, collapsed: true } : rest
    }
    return { ...design, layout }
  },
})
