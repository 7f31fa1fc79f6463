// A menu that opens from a button.

import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

export type MenuItem =
  | {
      readonly kind: 'action'
      readonly label: string
      readonly icon?: ReactNode
      /** Quiet text at the right, such as keys. */
      readonly hint?: string | undefined
      readonly run: () => void
    }
  /** One of several; the chosen one is marked. */
  | { readonly kind: 'choice'; readonly label: string; readonly isChosen: boolean; readonly run: () => void }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' }

export interface MenuProps {
  /** The button; must pass on its properties and its ref. */
  readonly trigger: ReactNode
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'center' | 'end'
}

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

/** A button with a menu below it. */
export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
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
