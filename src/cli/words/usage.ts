// The usage: what `--help` and wrong usage show.

import type { Command } from '../command.ts'
import type { OptionSpec } from './arguments.ts'

/** The command line's name as it is called. */
export interface Program {
  /** Such as `node bin/morgana.mjs`. */
  readonly call: string
  /** Which one it is, in a line: its version and what it knows. */
  readonly version: string
  readonly commands: readonly Command[]
}

const WORDS =
  'DESIGN, A and B: a config.ml, a config.ts, a *.morgana.json or an exported zip. ARGS: arguments of `mirage configure`.'

const EXITS = `Exit codes: 0 done; 1 a requested target has an error, or a file stands in the way;
2 wrong usage, or a file that cannot be read or written.`

const HELP: OptionSpec = { name: 'help', short: 'h', doc: 'Print this.' }

/** All commands. */
export function programUsage({ call, commands }: Program): string {
  return [
    'Morgana: unikernels of MirageOS, drawn, checked and generated.',
    '',
    ...commands.flatMap(({ synopsis, doc }) => [...synopsis.map((line) => `  ${call} ${line}`), `      ${doc}`]),
    '',
    WORDS,
    `${call} COMMAND --help tells the options of a command, ${call} --version which Morgana this is.`,
    '',
    EXITS,
    '',
  ].join('\n')
}

/** One command with its options. */
export function commandUsage({ call }: Program, { synopsis, doc, options }: Command): string {
  const rows = [...options, HELP].map(({ name, short, value, repeated, doc: text }) => {
    const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].join(', ')
    const often = repeated === true ? ' May be repeated.' : ''
    return [value === undefined ? names : `${names} ${value}`, `${text}${often}`] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    ...synopsis.map((line) => `${call} ${line}`),
    '',
    doc,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    WORDS,
    EXITS,
    '',
  ].join('\n')
}
