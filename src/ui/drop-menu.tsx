// What opens from a menu's button: its items, and where they are put.

import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { MenuItem, MenuProps } from './menu-item.ts'

/** One item of an open menu. */
export function MenuEntry({ item }: { readonly item: MenuItem }) {
  switch (item.kind) {
    case 'line':
      return <DropdownMenu.Separator className="menu-line" />
    case 'heading':
      return <DropdownMenu.Label className="menu-heading">{item.label}</DropdownMenu.Label>
    case 'choice':
      return (
        <DropdownMenu.CheckboxItem className="menu-item" checked={item.isChosen} onSelect={item.run}>
          <span className="menu-icon">{item.isChosen && <Check size={14} aria-hidden="true" />}</span>
          <span className="menu-words">{item.label}</span>
        </DropdownMenu.CheckboxItem>
      )
    case 'action':
      return (
        <DropdownMenu.Item className="menu-item" onSelect={item.run}>
          <span className="menu-icon">{item.icon}</span>
          <span className="menu-words">{item.label}</span>
          {item.hint !== undefined && <span className="menu-hint">{item.hint}</span>}
        </DropdownMenu.Item>
      )
  }
}

/** The button with its menu. */
export function DropMenu({
  trigger,
  items,
  align = 'start',
  isOpenAtFirst,
}: MenuProps & { readonly isOpenAtFirst: boolean }) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item, index) => (
            // Items of a menu have no identity beyond their place.
            <MenuEntry key={index} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
