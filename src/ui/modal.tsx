// A dialog over the page: title, content, buttons. Focus stays inside and goes back where it came from; Escape closes.

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'

export interface ModalProps {
  readonly title: string
  /** One sentence below the title. */
  readonly summary?: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one to press last. */
  readonly footer?: ReactNode
  readonly isWide?: boolean
}

/** Where the keyboard begins: at the button that the dialog is for, else at its content; never at "Close". */
function focusFirst(event: Event): void {
  if (!(event.target instanceof HTMLElement)) return
  const { target } = event
  const first =
    target.querySelector<HTMLElement>('.modal-footer .button-primary') ??
    target.querySelector<HTMLElement>('.modal-body')
  if (first === null) return
  event.preventDefault()
  first.focus()
}

/** An open dialog; whoever shows it stops showing it when `onClose` is called. */
export function Modal({ title, summary, onClose, children, footer, isWide = false }: ModalProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className={classNames('modal', isWide && 'modal-wide')}
          onOpenAutoFocus={focusFirst}
          {...(summary === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="modal-header">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            {summary !== undefined && <Dialog.Description className="modal-summary">{summary}</Dialog.Description>}
            <IconButton label="Close" icon={<X size={16} />} className="modal-close" onClick={onClose} />
          </header>
          {/* What scrolls must be reachable by keyboard, also where nothing in it takes the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="modal-body" tabIndex={0}>
            {children}
          </div>
          {footer !== undefined && <footer className="modal-footer">{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
