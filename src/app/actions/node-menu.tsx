// The menu of a node, at the pointer.

import { DropdownMenu } from 'radix-ui'
import { useStore } from 'zustand'
import { groupsOf } from '../../core/edit/layout/groups.ts'
import { nodeLabel } from '../../core/model/node-name.ts'
import { groupOfBox, groupTitle } from '../../editor/face/group-face.ts'
import { MenuEntry } from '../../ui/drop-menu.tsx'
import { nodeMenuItems } from './node-menu-items.tsx'
import type { Page } from '../page.ts'

/** What the menu is about, in words. */
function useLabel({ session, stores }: Page): string {
  const request = useStore(session, (state) => state.nodeMenu)
  const design = useStore(stores.document, (state) => state.design)
  const count = useStore(stores.selection, (state) => state.nodes.size)
  if (request === null) return ''
  const group = groupsOf(design)[groupOfBox(request.node, design) ?? '']
  if (group !== undefined) return `group ${groupTitle(group)}`
  return count > 1 ? `${count} nodes` : nodeLabel(design.logic, request.node)
}

/** The menu, while it is asked for. It stands inside the page's main part, where landmarks lead to it. */
export function NodeMenu({ page }: { readonly page: Page }) {
  const request = useStore(page.session, (state) => state.nodeMenu)
  const label = useLabel(page)
  if (request === null) return null
  const close = (): void => page.session.getState().set({ nodeMenu: null })
  const { x, y } = request.screen
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="menu-anchor" aria-label={label} style={{ left: x, top: y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content className="menu" align="start" collisionPadding={8} aria-label={label}>
          {nodeMenuItems(page).map((item, index) => (
            // Items of a menu have no identity beyond their place.
            <MenuEntry key={index} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
