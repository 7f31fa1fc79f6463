// The usage: what `--help` and wrong usage show.

import type { Command } from '../command.ts'

/** The command line's name as it is called. */
export interface Program {
  /** Such as `node bin/morgana.mjs`. */
  readonly call: string
  readonly commands: readonly Command[]
}

/** All commands. */
export function programUsage({ call, commands }: Program): string {
  return [
    'Morgana: unikernels of MirageOS, drawn, checked and generated.',
    '',
    ...commands.flatMap(({ synopsis, doc }) => [...synopsis.map((line) => `  ${call} ${line}`), `      ${doc}`]),
    '',
    'DESIGN is a config.ml, a config.ts, a *.morgana.json or an exported zip. ARGS are arguments of `mirage configure`.',
    `${call} COMMAND --help tells the options of a command.`,
    '',
  ].join('\n')
}

/** One command with its options. */
export function commandUsage({ call }: Program, { synopsis, doc, options }: Command): string {
  const rows = options.map(({ name, short, value, doc: text }) => {
    const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].join(', ')
    return [value === undefined ? names : `${names} ${value}`, text] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    ...synopsis.map((line) => `${call} ${line}`),
    '',
    doc,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
  ].join('\n')
}
