// Lists to type into: all commands with their keys, and all nodes of the design.

import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NodeId } from '../../core/model/ids.ts'
import { nodeLabel } from '../../core/model/node-name.ts'
import { readingOrder } from '../../state/parts/reading-order.ts'
import type { Action } from './action.ts'
import { actionsOf } from './actions.ts'
import type { Page } from '../page.ts'
import { keysText } from './shortcuts.ts'
import './command-dialog.css'

interface DialogProps {
  readonly page: Page
  readonly onClose: () => void
}

interface ListDialogProps {
  readonly title: string
  /** Told of what is typed. */
  readonly onType?: (text: string) => void
  readonly placeholder: string
  readonly empty: string
  readonly onClose: () => void
  /** Puts the focus somewhere when the list is gone; false leaves it to where it was before. */
  readonly onFocusBack?: () => boolean
  readonly children: ReactNode
}

function ListDialog({ title, placeholder, empty, onType, onClose, onFocusBack, children }: ListDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className="commands"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            if (onFocusBack?.() === true) event.preventDefault()
          }}
        >
          <Dialog.Title className="visually-hidden">{title}</Dialog.Title>
          <Command label={title} loop>
            <Command.Input
              className="commands-input"
              placeholder={placeholder}
              {...(onType === undefined ? {} : { onValueChange: onType })}
            />
            <Command.List className="commands-list">
              <Command.Empty className="commands-empty">{empty}</Command.Empty>
              {children}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const GROUPS: readonly Action['group'][] = ['Design', 'Edit', 'Canvas', 'Look', 'Targets', 'Help']

/** Everything that the window can do. */
export function CommandDialog({ page, onClose }: DialogProps) {
  const actions = actionsOf(page)
  return (
    <ListDialog title="All commands" placeholder="What to do" empty="There is no such command." onClose={onClose}>
      {GROUPS.map((group) => (
        <Command.Group key={group} heading={group} className="commands-group">
          {actions
            .filter((action) => action.group === group)
            .map((action) => (
              <Command.Item
                key={action.id}
                value={action.title}
                className="commands-item"
                onSelect={() => {
                  onClose()
                  action.run(page)
                }}
              >
                <span>{action.title}</span>
                {action.keys?.[0] !== undefined && <kbd className="key-cap">{keysText(action.keys[0])}</kbd>}
              </Command.Item>
            ))}
        </Command.Group>
      ))}
    </ListDialog>
  )
}

/** All nodes of the design; the chosen one is selected, brought into view, and has the keyboard. */
export function FindDialog({ page, onClose }: DialogProps) {
  const { stores, canvas } = page
  const found = useRef<NodeId | null>(null)
  const design = useStore(stores.document, (state) => state.design)
  return (
    <ListDialog
      title="Find a node"
      placeholder="Name or device"
      empty="No node has such a name."
      onType={(sought) => page.session.getState().set({ sought })}
      onClose={onClose}
      onFocusBack={() => {
        if (found.current !== null) canvas.current?.show(found.current, { focus: true })
        return found.current !== null
      }}
    >
      {readingOrder(design).map((id) => (
        <Command.Item
          key={id}
          value={`${nodeLabel(design.logic, id)} ${id}`}
          className="commands-item"
          onSelect={() => {
            found.current = id
            onClose()
            stores.selection.getState().reveal(id)
          }}
        >
          {nodeLabel(design.logic, id)}
        </Command.Item>
      ))}
    </ListDialog>
  )
}
