// What the menu of a node, of several, or of a group offers. Everything here has a key, or is in the inspector.

import {
  ChevronsDownUp,
  ChevronsUpDown,
  Copy,
  GitBranch,
  Group,
  Layers2,
  MessageSquareText,
  PenLine,
  Trash2,
  Ungroup,
  Unplug,
} from 'lucide-react'
import type { Command } from '../../core/edit/command.ts'
import { branchPorts } from '../../core/edit/force-branches.ts'
import { groupsOf, touchedGroups, wholeGroups } from '../../core/edit/layout/groups.ts'
import { REGISTER, splitPortRef, type NodeId } from '../../core/model/ids.ts'
import { portWords } from '../../core/model/port-words.ts'
import type { KeyAction } from '../../editor/canvas-keys.ts'
import { branchName } from '../../state/preview.ts'
import type { MenuItem } from '../../ui/menu-item.ts'
import type { Page } from '../page.ts'
import { previewBranch } from './preview-branch.ts'
import { runCommand } from './run-command.ts'

type Items = readonly (MenuItem | false)[]

const SIZE = 14

/** After the menu gave the focus back, so that a field that opens keeps it. */
function later(run: () => void): () => void {
  return () => void requestAnimationFrame(() => requestAnimationFrame(run))
}

function performing({ canvas }: Page, action: KeyAction): () => void {
  return later(() => canvas.current?.perform(action))
}

function selectionItems(page: Page, nodes: ReadonlySet<NodeId>): Items {
  const { design } = page.stores.document.getState()
  const groups = groupsOf(design)
  const isCollapsed = [...nodes].every((id) => design.layout[id]?.collapsed === true)
  const isWhole = wholeGroups(groups, nodes).length > 0
  return [
    {
      kind: 'action',
      label: nodes.size === 1 ? 'Comment…' : 'Group and title…',
      icon: <MessageSquareText size={SIZE} />,
      hint: 'C',
      run: performing(page, { kind: 'comment' }),
    },
    {
      kind: 'action',
      label: nodes.size === 1 ? 'Group it' : `Group these ${nodes.size} nodes`,
      icon: <Group size={SIZE} />,
      hint: 'Ctrl+G',
      run: performing(page, { kind: 'group' }),
    },
    touchedGroups(groups, nodes).length > 0 && {
      kind: 'action',
      label: 'Ungroup',
      icon: <Ungroup size={SIZE} />,
      hint: 'Ctrl+Shift+G',
      run: performing(page, { kind: 'ungroup' }),
    },
    {
      kind: 'action',
      label: isWhole ? 'Collapse or expand the group' : isCollapsed ? 'Expand' : 'Collapse',
      icon: isCollapsed ? <ChevronsUpDown size={SIZE} /> : <ChevronsDownUp size={SIZE} />,
      hint: 'Alt+C',
      run: performing(page, { kind: 'collapse' }),
    },
    {
      kind: 'action',
      label: 'Duplicate',
      icon: <Copy size={SIZE} />,
      hint: 'Ctrl+D',
      run: performing(page, { kind: 'duplicate' }),
    },
  ]
}

/** Branches of a choice, to look at; the one that is previewed is marked. */
function previewItems(page: Page, id: NodeId): Items {
  const { view, document } = page.stores
  const { design } = document.getState()
  const ports = branchPorts(design.logic.nodes[id])
  if (ports.length === 0) return []
  const now = view.getState().preview[id]
  return [
    { kind: 'line' },
    { kind: 'heading', label: 'Preview as if it took' },
    ...ports.map((port): MenuItem => {
      const name = branchName(design, id, port)
      return {
        kind: 'choice',
        label: name === port || name.startsWith('case ') ? portWords(port) : `${portWords(port)}: ${name}`,
        isChosen: now === port,
        run: () => previewBranch(page, id, now === port ? null : port),
      }
    }),
  ]
}

function wireItem(page: Page, id: NodeId): MenuItem | false {
  const { wires } = page.stores.document.getState().design.logic
  const own = Object.entries(wires)
    .filter(([ref, from]) => from === id || splitPortRef(ref).node === id)
    .map(([ref]) => ref)
  return (
    own.length > 0 && {
      kind: 'action',
      label: own.length === 1 ? 'Take its wire away' : `Take its ${own.length} wires away`,
      icon: <Unplug size={SIZE} />,
      run: () => void runCommand(page, { type: 'wire.disconnect', wires: own }),
    }
  )
}

/** What only the menu of one node has. */
function nodeItems(page: Page, id: NodeId): Items {
  const { stores, canvas } = page
  const isOpen = stores.document.getState().design.layout[id]?.open === true
  return [
    id !== REGISTER && {
      kind: 'action',
      label: 'Rename',
      icon: <PenLine size={SIZE} />,
      hint: 'F2',
      run: later(() => canvas.current?.rename(id)),
    },
    id !== REGISTER && {
      kind: 'action',
      label: 'Why it became what it is',
      icon: <GitBranch size={SIZE} />,
      run: () => stores.view.getState().set({ why: id }),
    },
    {
      kind: 'action',
      label: isOpen ? 'Close it' : 'Open it',
      icon: <Layers2 size={SIZE} />,
      hint: 'Alt+O',
      run: () => void runCommand(page, { type: 'node.open', ids: [id], open: !isOpen }),
    },
  ]
}

function deleteItems(page: Page, nodes: ReadonlySet<NodeId>): Items {
  const ids = [...nodes]
  const isRegister = ids.length === 1 && ids[0] === REGISTER
  const run = (command: Command) => (): void => void runCommand(page, command)
  return [
    { kind: 'line' },
    {
      kind: 'action',
      label: ids.length === 1 ? 'Delete' : `Delete these ${ids.length} nodes`,
      icon: <Trash2 size={SIZE} />,
      hint: 'Del',
      run: run(isRegister ? { type: 'registration.set', registration: null } : { type: 'node.remove', ids }),
    },
    !isRegister && {
      kind: 'action',
      label: 'Delete and close the gap',
      hint: 'Ctrl+Del',
      run: run({ type: 'node.remove', ids, heal: true }),
    },
  ]
}

/** The items for what is selected. */
export function nodeMenuItems(page: Page): readonly MenuItem[] {
  const { nodes } = page.stores.selection.getState()
  const [only] = nodes
  const isOne = only !== undefined && nodes.size === 1
  const all: Items = [
    ...(isOne ? nodeItems(page, only) : []),
    ...selectionItems(page, nodes),
    isOne && wireItem(page, only),
    ...(isOne ? previewItems(page, only) : []),
    ...deleteItems(page, nodes),
  ]
  return all.filter((item) => item !== false)
}
