// Options that several commands have, and reading their values.

import { meant, type OptionSpec, type ReadArguments } from './arguments.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from './usage-mistake.ts'

export const TARGETS: OptionSpec = {
  name: 'target',
  short: 't',
  value: 'TARGET|all',
  repeated: true,
  doc: 'The target, or all of them; the default is unix.',
}

export const JSON_OUTPUT: OptionSpec = { name: 'json', doc: 'Print JSON.' }

export const ENV: OptionSpec = {
  name: 'env',
  value: 'NAME=VALUE',
  repeated: true,
  doc: 'A variable that the configuration may read; those of the process are never read.',
}

/** The targets that `-t` names, each once, in the order of the release. */
export function targetsOf({ options }: ReadArguments, { release }: Session): readonly string[] {
  const { targets, defaultTarget } = release.semantics.catalog
  const asked = options.get('target') ?? [defaultTarget]
  const names = targets.map(({ name }) => name)
  const unknown = asked.find((name) => name !== 'all' && !names.includes(name))
  if (unknown !== undefined)
    throw new UsageMistake(
      `there is no target ${unknown}${meant(unknown, names)}`,
      `Targets are: ${names.join(', ')}, all.`,
    )
  return asked.includes('all') ? names : names.filter((name) => asked.includes(name))
}

/** The variables that `--env` sets. */
export function envOf({ options }: ReadArguments): Readonly<Record<string, string>> {
  const entries = (options.get('env') ?? []).map((text): readonly [string, string] => {
    const equals = text.indexOf('=')
    if (equals < 1) throw new UsageMistake(`--env needs NAME=VALUE, not ${text}`)
    return [text.slice(0, equals), text.slice(equals + 1)]
  })
  return Object.fromEntries(entries)
}

/** The only argument of a command that takes one. */
export function onlyDesign({ positional }: ReadArguments): string {
  const [design, ...others] = positional
  if (design === undefined)
    throw new UsageMistake('which DESIGN? Give a config.ml, a config.ts, a *.morgana.json or an exported zip')
  if (others.length > 0)
    throw new UsageMistake(`one DESIGN only, not ${positional.join(' ')}`, 'Arguments of mirage stand after --.')
  return design
}

/** The value of an option that is given at most once. */
export function optionOf({ options }: ReadArguments, name: string): string | null {
  return options.get(name)?.[0] ?? null
}
