// Puts nodes into a new group.

import { ALLOWED, defineCommand, IGNORE, refused, refuseMissingNodes } from '../definition.ts'
import { groupOfNode, groupsOf, withGroups } from '../layout/groups.ts'
import { freshName } from '../names.ts'

export const groupMake = defineCommand({
  type: 'group.make',
  title: (command) => (command.members.length === 1 ? 'Group a node' : `Group ${command.members.length} nodes`),
  canApply(design, command) {
    if (command.members.length === 0) return IGNORE
    if (command.id !== undefined && command.id in groupsOf(design)) {
      return refused('MG-EDIT-ID-TAKEN', null, 'Another group stands under this identifier.')
    }
    const missing = refuseMissingNodes(design, command.members)
    if (missing.kind !== 'allowed') return missing
    const known = groupOfNode(design)
    const homes = new Set(command.members.map((node) => known.get(node)))
    const [home] = homes
    const group = homes.size === 1 && home !== undefined ? groupsOf(design)[home] : undefined
    if (group === undefined || group.members.length !== new Set(command.members).size) return ALLOWED
    return refused('MG-GROUP-SAME', null, `These nodes are the group \`${group.title}\` already.`)
  },
  apply(design, command) {
    const groups = groupsOf(design)
    const id = command.id ?? freshName('group', (name) => name in groups)
    const taken = new Set(command.members)
    const others = Object.fromEntries(
      Object.entries(groups).map(([other, group]) => [
        other,
        { ...group, members: group.members.filter((node) => !taken.has(node)) },
      ]),
    )
    return withGroups(design, { ...others, [id]: { title: command.title, members: command.members } })
  },
})
