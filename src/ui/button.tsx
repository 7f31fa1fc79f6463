// Buttons: one shape, four weights. A button that cannot be used says why in its tip instead of being grey without a reason.

import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** primary: the one thing to do here; plain: any other; quiet: without a frame until touched; danger: takes something away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** A sentence shown when pointed at or focused. */
  readonly tip?: string | undefined
}

/** A button with words, and perhaps an icon before them. */
export function Button({ variant = 'plain', icon, tip, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames('button', `button-${variant}`, className)} data-tip={tip} {...rest}>
      {icon}
      {children !== undefined && <span className="button-words">{children}</span>}
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its name; also its tip when there is no other. */
  readonly label: string
  readonly icon: ReactNode
  /** Keys that do the same, as the tip shows them. */
  readonly shortcut?: string
  readonly tip?: string | undefined
  readonly isPressed?: boolean
}

/** A square button with an icon alone; its name stands in the tip. */
export function IconButton({ label, icon, shortcut, tip, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', 'button-quiet', 'button-icon', className)}
      aria-label={label}
      aria-pressed={isPressed}
      data-tip={tip ?? label}
      data-tip-keys={shortcut}
      {...rest}
    >
      {icon}
    </button>
  )
}
