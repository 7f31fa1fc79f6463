// Which command of `mirage` the first word means. Names may be shortened as long as one command begins so.

import { alternatives } from '../converters/alternatives.ts'
import { nearest } from './suggest.ts'

export type CommandName = 'build' | 'clean' | 'configure' | 'describe' | 'help'

const COMMANDS: readonly CommandName[] = ['build', 'clean', 'configure', 'describe', 'help']

/** The command; null without a first word that names one: the tool itself is asked. */
export function commandName(
  words: readonly string[],
): { readonly command: CommandName | null } | { readonly error: string } {
  const [word = ''] = words
  if (word === '' || (word.length > 1 && word.startsWith('-'))) return { command: null }
  const meant = COMMANDS.filter((command) => command.startsWith(word))
  const [command] = meant
  if (meant.length > 1) return { error: `command '${word}' ambiguous and could be ${alternatives(meant)}` }
  if (command !== undefined) return { command }
  const hints = nearest(word, COMMANDS)
  const hint = hints.length === 0 ? `must be one of ${listed(COMMANDS)}.` : `did you mean ${alternatives(hints)}?`
  return { error: `unknown command '${word}', ${hint}` }
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`
}
