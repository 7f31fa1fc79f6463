// Several selected nodes: a group of them, its title, and taking it apart.

import { Group, Ungroup } from 'lucide-react'
import { useStore } from 'zustand'
import { groupsOf, touchedGroups, wholeGroups } from '../../../core/edit/layout/groups.ts'
import type { GroupId, NodeId } from '../../../core/model/ids.ts'
import type { Command } from '../../../core/edit/command.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import { NameField } from '../fields/name-field.tsx'
import '../fields/comment-field.css'

interface GroupFormProps {
  readonly stores: Stores
  readonly nodes: readonly NodeId[]
}

/** The group that the nodes are, neither more nor less. */
function onlyGroup(stores: Stores, nodes: readonly NodeId[]): GroupId | null {
  const groups = groupsOf(stores.document.getState().design)
  const [id] = wholeGroups(groups, new Set(nodes))
  return id !== undefined && groups[id]?.members.length === nodes.length ? id : null
}

export function GroupForm({ stores, nodes }: GroupFormProps) {
  const design = useStore(stores.document, (state) => state.design)
  const id = onlyGroup(stores, nodes)
  const group = id === null ? undefined : groupsOf(design)[id]
  const touched = touchedGroups(groupsOf(design), new Set(nodes))
  const run = (command: Command): void => void stores.document.getState().dispatch(command)
  const members = [...nodes]
  return (
    <div className="group-form">
      {id !== null && group !== undefined && (
        <NameField
          key={id}
          label="Title of the group"
          value={group.title}
          placeholder="Group"
          onRename={(title) => {
            run({ type: 'group.rename', id, title })
            return null
          }}
        />
      )}
      {group === undefined && (
        <Button
          icon={<Group size={14} />}
          onClick={() =>
            run({ type: 'group.make', members, title: `Group ${Object.keys(groupsOf(design)).length + 1}` })
          }
        >
          Group them
        </Button>
      )}
      {touched.length > 0 && (
        <Button icon={<Ungroup size={14} />} onClick={() => run({ type: 'group.dissolve', ids: touched })}>
          Ungroup
        </Button>
      )}
    </div>
  )
}
