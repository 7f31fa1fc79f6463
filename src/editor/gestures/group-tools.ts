// What the canvas does about groups, collapsed nodes and comments. Each gesture is one step of undo, and is said aloud.

import type { RefObject } from 'react'
import { commandTitle } from '../../core/edit/apply.ts'
import type { Command } from '../../core/edit/command.ts'
import { groupsOf, touchedGroups, wholeGroups } from '../../core/edit/layout/groups.ts'
import { freshName } from '../../core/edit/names.ts'
import type { Design } from '../../core/model/design.ts'
import { REGISTER, type GroupId, type NodeId } from '../../core/model/ids.ts'
import { nodeName } from '../../core/model/node-name.ts'
import type { CanvasStore } from '../canvas-store.ts'
import { groupBox, groupTitle } from '../face/group-face.ts'
import type { Latest } from '../latest.ts'
import { roomForGroup } from './room-for.ts'
import { counted } from '../spoken.ts'

interface Tools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
}

/** Titles that differ, so that groups can be told apart before they are named. */
function freshTitle(design: Design): string {
  const titles = new Set(Object.values(groupsOf(design)).map(({ title }) => title))
  for (let number = 1; ; number += 1) if (!titles.has(`Group ${number}`)) return `Group ${number}`
}

/** Steps that share this name are one step of undo. */
export function groupGesture(id: GroupId): string {
  return `group ${id}`
}

/** Puts the selected nodes into a group; `isNaming`: its title is edited at once. */
export function makeGroup({ latest, store }: Tools, isNaming: boolean): void {
  const { props } = latest.current
  const members = [...props.selection.nodes]
  if (members.length === 0) return
  const id = freshName('group', (name) => name in groupsOf(props.design))
  const make: Command = { type: 'group.make', id, members, title: freshTitle(props.design) }
  const aside = roomForGroup(latest.current, id, members)
  const title = commandTitle(props.design, make)
  // What is refused moves nothing: the batch is refused as a whole.
  const command: Command = aside === null ? make : { type: 'batch', title, commands: [make, aside] }
  props.onCommand(command, isNaming ? groupGesture(id) : undefined)
  store.setState({
    ...(isNaming ? { renaming: groupBox(id) } : {}),
    spoken: `${counted(members.length, 'node')} grouped. ${isNaming ? 'Type a title.' : ''}`.trim(),
  })
}

/** Takes apart the groups that a selected node is in. */
export function dissolveGroups({ latest, store }: Tools): void {
  const { props } = latest.current
  const groups = groupsOf(props.design)
  const ids = touchedGroups(groups, props.selection.nodes)
  if (ids.length === 0) {
    store.setState({ spoken: 'No selected node is in a group.' })
    return
  }
  props.onCommand({ type: 'group.dissolve', ids })
  const titles = ids.flatMap((id) => groups[id] ?? []).map(groupTitle)
  store.setState({ spoken: `Ungrouped ${titles.join(', ')}.` })
}

/** The groups that a selection is, whole and nothing else; empty when it is not just groups. */
export function selectedGroups(design: Design, nodes: ReadonlySet<NodeId>): readonly GroupId[] {
  const groups = groupsOf(design)
  const ids = wholeGroups(groups, nodes)
  const members = new Set(ids.flatMap((id) => groups[id]?.members ?? []))
  return [...nodes].every((node) => members.has(node)) ? ids : []
}

/** Collapses what is selected, or expands it when all of it is collapsed: whole groups as groups, else each node. */
export function toggleCollapsed({ latest, store }: Tools): void {
  const { props } = latest.current
  const { design, selection } = props
  const ids = [...selection.nodes]
  const groups = selectedGroups(design, selection.nodes)
  const isGroup = groups.length > 0
  if (ids.length === 0) return
  const all: readonly (boolean | undefined)[] = isGroup
    ? groups.map((id) => groupsOf(design)[id]?.collapsed)
    : ids.map((id) => design.layout[id]?.collapsed)
  const collapsed = !all.every((each) => each === true)
  props.onCommand(
    isGroup ? { type: 'group.collapse', ids: groups, collapsed } : { type: 'node.collapse', ids, collapsed },
  )
  const what = isGroup ? counted(groups.length, 'group') : counted(ids.length, 'node')
  store.setState({ spoken: `${what} ${collapsed ? 'collapsed' : 'expanded'}.` })
}

/** Edits the comment of the one selected node; several are put into a group, whose title is the comment on them. */
export function comment(tools: Tools): void {
  const { latest, store } = tools
  const { design, selection } = latest.current.props
  const [only, second] = selection.nodes
  if (only === undefined) return
  const [group] = selectedGroups(design, selection.nodes)
  if (second !== undefined && group !== undefined) store.setState({ renaming: groupBox(group) })
  else if (second !== undefined) makeGroup(tools, true)
  else if (only === REGISTER || design.logic.nodes[only] !== undefined) {
    store.setState({ commenting: only, spoken: `Comment on ${nodeName(design.logic, only)}.` })
  }
}
