// Applies a command of the user, or says why not.

import type { Command } from '../core/edit/command.ts'
import type { Page } from './page.ts'

/** Gives true when the design changed. */
export function runCommand({ stores, session }: Page, command: Command): boolean {
  const verdict = stores.document.getState().dispatch(command)
  if (verdict.kind !== 'refused') return verdict.kind === 'allowed'
  const { message, hint } = verdict.diagnostic
  session.getState().notify(hint === undefined ? message : `${message} ${hint}`, { isError: true })
  return false
}
