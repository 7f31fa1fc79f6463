// cmdliner 1.1.1's first step: which options a command line uses, before any value is converted.

import { alternatives } from '../converters/alternatives.ts'
import { lookUpPrefix } from '../converters/prefix-lookup.ts'
import type { OptionSpec, OptionUse } from './option-spec.ts'
import { unknownOption } from './suggest.ts'

export interface ReadOptions {
  readonly uses: ReadonlyMap<OptionSpec, readonly OptionUse[]>
  readonly positional: readonly string[]
  /** Complaints, in order. */
  readonly errors: readonly string[]
}

function isOption(argument: string): boolean {
  return argument.length > 1 && argument.startsWith('-')
}

/** Name and glued value: `--name=value`, `-nvalue`. */
function split(argument: string): OptionUse {
  if (argument[1] !== '-') {
    return argument.length === 2
      ? { name: argument, value: null }
      : { name: argument.slice(0, 2), value: argument.slice(2) }
  }
  const equals = argument.indexOf('=')
  return equals < 0
    ? { name: argument, value: null }
    : { name: argument.slice(0, equals), value: argument.slice(equals + 1) }
}

/** The use of a known option; what it needs is taken from `rest` or given back to it (`-abc` is `-a -bc` for a flag). */
function readUse(spec: OptionSpec, { name, value }: OptionUse, rest: string[]): OptionUse {
  const isFlag = spec.form === 'flag' || spec.form === 'flags'
  if (isFlag && value !== null && name.length === 2) {
    rest.push(`-${value}`)
    return { name, value: null }
  }
  if (isFlag || value !== null) return { name, value }
  const next = rest.at(-1)
  if (next === undefined || isOption(next)) return { name, value: null }
  rest.pop()
  return { name, value: next }
}

/**
 * Options used by `args`. With `peek`, unknown options are passed over, as a first look at a command line that holds
 * more options than are known yet.
 */
export function readOptions(specs: readonly OptionSpec[], args: readonly string[], peek: boolean): ReadOptions {
  const byName = new Map(specs.flatMap((spec) => spec.names.map((name) => [name, spec] as const)))
  const uses = new Map<OptionSpec, OptionUse[]>()
  const positional: string[] = []
  const errors: string[] = []
  const rest = args.toReversed()
  for (let argument = rest.pop(); argument !== undefined; argument = rest.pop()) {
    if (argument === '--') {
      positional.push(...rest.toReversed())
      break
    }
    if (!isOption(argument)) {
      positional.push(argument)
      continue
    }
    const typed = split(argument)
    const found = lookUpPrefix(byName, typed.name)
    if (found.kind === 'found') {
      const spec = found.value
      uses.set(spec, [...(uses.get(spec) ?? []), readUse(spec, typed, rest)])
    } else if (found.kind === 'ambiguous') {
      errors.push(`option '${typed.name}' ambiguous and could be ${alternatives(found.names)}`)
    } else if (!peek) {
      errors.push(unknownOption(argument, typed.name, [...byName.keys()]))
    }
  }
  return { uses, positional, errors }
}
