// Sentences about a text that the design does not follow. Pure.

import type { Diagnostic } from '../../core/model/diagnostic.ts'

/** Most names that are listed before the rest is counted. */
const MOST = 4

/** What taking a text would take away. */
export function losesWords(names: readonly string[]): string {
  if (names.length === 0) return 'Taking it undoes what was changed there.'
  const listed = names.slice(0, MOST).join(', ')
  const rest = names.length - MOST
  return `Taking it removes ${listed}${rest > 0 ? ` and ${rest} more` : ''}; undo brings that back.`
}

/** The first mistake in one line: its place, and the first line of what it is. */
export function foundWords({ at, message }: Diagnostic): string {
  const [line = ''] = message.split('\n')
  const place = at !== null && 'file' in at ? `${at.line}:${at.column} ` : ''
  return `${place}${line}`
}
