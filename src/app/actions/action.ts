// What an action of the window is: a name, perhaps keys, and what it does.

import type { Page } from '../page.ts'

export interface Action {
  readonly id: string
  readonly title: string
  readonly group: 'Design' | 'Edit' | 'Canvas' | 'Look' | 'Targets' | 'Help'
  /** Keys, the first one shown: `Mod` is Ctrl or Command. */
  readonly keys?: readonly string[]
  /** Its keys are the canvas's own: elsewhere only those with Ctrl or Alt mean it. */
  readonly isOnCanvas?: boolean
  readonly run: (page: Page) => void
}
