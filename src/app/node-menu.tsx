// The menu of a node, at the pointer.

import { Copy, GitBranch, Layers2, PenLine, Trash2, Unplug } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useStore } from 'zustand'
import type { Command } from '../core/edit/command.ts'
import { REGISTER, splitPortRef, type NodeId } from '../core/model/ids.ts'
import { nodeLabel } from '../core/model/node-name.ts'
import { MenuEntry, type MenuItem } from '../ui/menu.tsx'
import type { Page } from './page.ts'
import { runCommand } from './run-command.ts'

function itemsOf(page: Page, id: NodeId): readonly MenuItem[] {
  const { stores, canvas } = page
  const { design } = stores.document.getState()
  const run = (command: Command) => (): void => void runCommand(page, command)
  const wires = Object.entries(design.logic.wires)
    .filter(([ref, from]) => from === id || splitPortRef(ref).node === id)
    .map(([ref]) => ref)
  const isOpen = design.layout[id]?.open === true
  const explain = (): void => stores.view.getState().set({ why: id })
  const all: readonly (MenuItem | false)[] = [
    id !== REGISTER && {
      kind: 'action',
      label: 'Rename',
      icon: <PenLine size={14} />,
      hint: 'F2',
      run: () => canvas.current?.rename(id),
    },
    id !== REGISTER && {
      kind: 'action',
      label: 'Why it became what it is',
      icon: <GitBranch size={14} />,
      run: explain,
    },
    {
      kind: 'action',
      label: isOpen ? 'Close it' : 'Open it',
      icon: <Layers2 size={14} />,
      hint: 'Alt+C',
      run: run({ type: 'node.open', ids: [id], open: !isOpen }),
    },
    id !== REGISTER && {
      kind: 'action',
      label: 'Duplicate',
      icon: <Copy size={14} />,
      hint: 'Ctrl+D',
      run: () => canvas.current?.duplicate([id]),
    },
    wires.length > 0 && {
      kind: 'action',
      label: wires.length === 1 ? 'Take its wire away' : `Take its ${wires.length} wires away`,
      icon: <Unplug size={14} />,
      run: run({ type: 'wire.disconnect', wires }),
    },
    { kind: 'line' },
    {
      kind: 'action',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      hint: 'Del',
      run: run(id === REGISTER ? { type: 'registration.set', registration: null } : { type: 'node.remove', ids: [id] }),
    },
    id !== REGISTER && {
      kind: 'action',
      label: 'Delete and close the gap',
      hint: 'Ctrl+Del',
      run: run({ type: 'node.remove', ids: [id], heal: true }),
    },
  ]
  return all.filter((item) => item !== false)
}

/** The menu, while it is asked for. */
export function NodeMenu({ page }: { readonly page: Page }) {
  const request = useStore(page.session, (state) => state.nodeMenu)
  const logic = useStore(page.stores.document, (state) => state.design.logic)
  if (request === null) return null
  const close = (): void => page.session.getState().set({ nodeMenu: null })
  const { x, y } = request.screen
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="menu-anchor"
          aria-label={nodeLabel(logic, request.node)}
          style={{ left: x, top: y }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          collisionPadding={8}
          aria-label={nodeLabel(logic, request.node)}
        >
          {itemsOf(page, request.node).map((item, index) => (
            // Items of a menu have no identity beyond their place.
            <MenuEntry key={index} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
