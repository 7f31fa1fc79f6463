// What a menu is made of.

import type { ReactElement, ReactNode } from 'react'

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
  readonly trigger: ReactElement<{ readonly onClick?: () => void }>
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'center' | 'end'
}
