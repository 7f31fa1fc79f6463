// Applies a command of the user, or says why not.

import { applyCommand, canApply, commandTitle } from '../../core/edit/apply.ts'
import type { Command } from '../../core/edit/command.ts'
import type { Page } from '../page.ts'

/** Places the nodes of a design that was just opened, as if it had come with places. */
function arrange({ stores, library }: Page, command: Command): void {
  const { design, revision } = stores.document.getState()
  library.asGiven(() =>
    stores.document.setState({ design: applyCommand(design, command, stores.catalog), revision: revision + 1 }),
  )
}

/** Edits that can make a node larger. */
const GROWING: ReadonlySet<Command['type']> = new Set([
  'node.update',
  'cases.set',
  'wire.connect',
  'wire.reconnect',
  'registration.set',
])

/** The command with room made for what grows by it, in one step. */
function withRoom({ stores, canvas }: Page, command: Command): Command {
  if (canvas.current === null || !GROWING.has(command.type)) return command
  const { design } = stores.document.getState()
  if (canApply(design, command, stores.catalog).kind !== 'allowed') return command
  const aside = canvas.current.roomFor(applyCommand(design, command, stores.catalog))
  if (aside === null) return command
  return { type: 'batch', title: commandTitle(design, command), commands: [command, aside] }
}

/** Gives true when the design changed. Steps that follow each other with the same `gesture` are one step of undo. */
export function runCommand(page: Page, command: Command, gesture?: string): boolean {
  const { stores, session } = page
  if (command.type === 'layout.tidy' && session.getState().isArranging) {
    arrange(page, command)
    return true
  }
  const verdict = stores.document.getState().dispatch(withRoom(page, command), gesture === undefined ? {} : { gesture })
  if (verdict.kind !== 'refused') {
    // What was refused is history once something else went well.
    if (session.getState().notice?.isError === true) session.getState().set({ notice: null })
    return verdict.kind === 'allowed'
  }
  const { message, hint } = verdict.diagnostic
  session.getState().notify(hint === undefined ? message : `${message} ${hint}`, { isError: true })
  return false
}
