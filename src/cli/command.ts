// What a command is: its words for the usage, and what it does.

import type { OptionSpec, ReadArguments } from './words/arguments.ts'
import type { Session } from './session.ts'

/** Done; a requested target has an error; wrong usage, or a file that cannot be read. */
export const EXIT = { done: 0, error: 1, usage: 2 } as const

export interface Command {
  readonly name: string
  /** How it is called, without the program's name. */
  readonly synopsis: readonly string[]
  readonly doc: string
  readonly options: readonly OptionSpec[]
  /** The exit code. Throws a usage mistake, see usage-mistake.ts. */
  readonly run: (args: ReadArguments, session: Session) => Promise<number>
}
