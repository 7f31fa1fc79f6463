// Takes groups apart; their nodes stay where they are.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { groupsOf, withGroups } from '../layout/groups.ts'

export const groupDissolve = defineCommand({
  type: 'group.dissolve',
  title(command, design) {
    const [first] = command.ids
    const title = first === undefined ? '' : (groupsOf(design)[first]?.title ?? '')
    return command.ids.length === 1 ? `Ungroup ${title}`.trimEnd() : `Ungroup ${command.ids.length} groups`
  },
  canApply: (design, command) => (command.ids.some((id) => id in groupsOf(design)) ? ALLOWED : IGNORE),
  apply(design, command) {
    const gone = new Set(command.ids)
    return withGroups(design, Object.fromEntries(Object.entries(groupsOf(design)).filter(([id]) => !gone.has(id))))
  },
})
