// The edge of the command line: finds the command, reads its words, catches what must not reach a user as a stack trace.

import { meant, readArguments } from './words/arguments.ts'
import { EXIT } from './command.ts'
import type { Session } from './session.ts'
import { commandUsage, type Program, programUsage } from './words/usage.ts'
import { UsageMistake } from './words/usage-mistake.ts'

/** Runs a command line; the exit code. */
export async function runProgram(argv: readonly string[], program: Program, session: Session): Promise<number> {
  const { io } = session
  const [name, ...words] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const text = programUsage(program)
    if (name === undefined) io.err(text)
    else io.out(text)
    return name === undefined ? EXIT.usage : EXIT.done
  }
  if (name === '--version') {
    io.out(`${program.version}\n`)
    return EXIT.done
  }
  const command = program.commands.find((one) => one.name === name)
  if (command === undefined) {
    const names = program.commands.map((one) => one.name)
    return mistake(session, `there is no command ${name}${meant(name, names)}`, `Commands are: ${names.join(', ')}.`)
  }
  const own = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  if (own.includes('--help') || own.includes('-h')) {
    io.out(commandUsage(program, command))
    return EXIT.done
  }
  const args = readArguments(words, command.options)
  if ('mistake' in args) return mistake(session, args.mistake, `${program.call} ${name} --help tells the options.`)
  try {
    return await command.run(args, session)
  } catch (error) {
    if (error instanceof UsageMistake) return mistake(session, error.message, error.hint)
    const what = error instanceof Error ? error.message : String(error)
    io.err(`morgana: this is a mistake of Morgana itself, please report it: ${what}\n`)
    return EXIT.error
  }
}

function mistake({ io }: Session, message: string, hint: string | null): number {
  io.err(`morgana: ${message}\n${hint === null ? '' : `  hint: ${hint}\n`}`)
  return EXIT.usage
}
