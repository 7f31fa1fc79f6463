// Draws groups as one block each, or with their nodes again.

import type { Group } from '../../model/design.ts'
import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { groupsOf, withGroups } from '../layout/groups.ts'

export const groupCollapse = defineCommand({
  type: 'group.collapse',
  title(command, design) {
    const titles = command.ids.map((id) => groupsOf(design)[id]?.title ?? '').join(', ')
    return `${command.collapsed ? 'Collapse' : 'Expand'} ${titles}`.trimEnd()
  },
  canApply(design, command) {
    const known = command.ids.flatMap((id) => groupsOf(design)[id] ?? [])
    return known.some((group) => (group.collapsed === true) !== command.collapsed) ? ALLOWED : IGNORE
  },
  apply(design, command) {
    const groups: Record<string, Group> = { ...groupsOf(design) }
    for (const id of command.ids) {
      const group = groups[id]
      if (group === undefined) continue
      const { collapsed: _, ...rest } = group
      groups[id] = command.collapsed ? { ...rest, collapsed: true } : rest
    }
    return withGroups(design, groups)
  },
})
