// Applies a command of the user, or says why not.

import { applyCommand } from '../core/edit/apply.ts'
import type { Command } from '../core/edit/command.ts'
import type { Page } from './page.ts'

/** Places the nodes of a design that was just opened, as if it had come with places. */
function arrange({ stores, library }: Page, command: Command): void {
  const { design, revision } = stores.document.getState()
  library.asGiven(() =>
    stores.document.setState({ design: applyCommand(design, command, stores.catalog), revision: revision + 1 }),
  )
}

/** Gives true when the design changed. Steps that follow each other with the same `gesture` are one step of undo. */
export function runCommand(page: Page, command: Command, gesture?: string): boolean {
  const { stores, session } = page
  if (command.type === 'layout.tidy' && session.getState().isArranging) {
    arrange(page, command)
    return true
  }
  const verdict = stores.document.getState().dispatch(command, gesture === undefined ? {} : { gesture })
  if (verdict.kind !== 'refused') {
    // What was refused is history once something else went well.
    if (session.getState().notice?.isError === true) session.getState().set({ notice: null })
    return verdict.kind === 'allowed'
  }
  const { message, hint } = verdict.diagnostic
  session.getState().notify(hint === undefined ? message : `${message} ${hint}`, { isError: true })
  return false
}
