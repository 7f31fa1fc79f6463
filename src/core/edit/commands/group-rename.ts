// Gives a group another title.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { groupsOf, withGroups } from '../layout/groups.ts'

export const groupRename = defineCommand({
  type: 'group.rename',
  title: (command) => `Rename group to ${command.title}`,
  canApply(design, command) {
    const group = groupsOf(design)[command.id]
    return group === undefined || group.title === command.title ? IGNORE : ALLOWED
  },
  apply(design, command) {
    const groups = groupsOf(design)
    const group = groups[command.id]
    return group === undefined
      ? design
      : withGroups(design, { ...groups, [command.id]: { ...group, title: command.title } })
  },
})
