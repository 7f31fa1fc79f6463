// Reads the words of a command line by a table of options. Knows no command.

import { suggestName } from '../../core/read/evaluate/suggest-name.ts'

export interface OptionSpec {
  readonly name: string
  readonly short?: string
  /** What the value is called in the usage; absent for an option without a value. */
  readonly value?: string
  readonly repeated?: boolean
  readonly doc: string
}

export interface ReadArguments {
  readonly positional: readonly string[]
  readonly options: ReadonlyMap<string, readonly string[]>
  /** What stands after `--`. */
  readonly rest: readonly string[]
}

/** The words sorted by the options of `specs`; or what is wrong with them. */
export function readArguments(
  words: readonly string[],
  specs: readonly OptionSpec[],
): ReadArguments | { readonly mistake: string } {
  const dashes = words.indexOf('--')
  const own = dashes === -1 ? words : words.slice(0, dashes)
  const rest = dashes === -1 ? [] : words.slice(dashes + 1)
  const positional: string[] = []
  const options = new Map<string, string[]>()
  for (let index = 0; index < own.length; index += 1) {
    const word = own[index] ?? ''
    if (!word.startsWith('-') || word === '-') {
      positional.push(word)
      continue
    }
    const { name, attached } = splitOption(word)
    const spec = specs.find((one) => `--${one.name}` === name || (one.short !== undefined && `-${one.short}` === name))
    if (spec === undefined) return { mistake: `unknown option ${name}${meant(name, namesOf(specs))}` }
    const known = options.get(spec.name) ?? []
    if (known.length > 0 && spec.repeated !== true) return { mistake: `--${spec.name} is given twice` }
    options.set(spec.name, known)
    if (spec.value === undefined) {
      if (attached !== null) return { mistake: `--${spec.name} takes no value` }
      known.push('')
      continue
    }
    const value = attached ?? own[(index += 1)]
    if (value === undefined) return { mistake: `--${spec.name} needs a value: ${spec.value}` }
    known.push(value)
  }
  return { positional, options, rest }
}

function namesOf(specs: readonly OptionSpec[]): readonly string[] {
  return [...specs.map(({ name }) => `--${name}`), '--help']
}

/** `: did you mean …?`, when one of the names is near to what was written or begins with it; else nothing. */
export function meant(written: string, names: readonly string[]): string {
  const begun = names.filter((name) => written.length > 2 && name.startsWith(written))
  const near = suggestName(written, names) ?? (begun.length === 1 ? begun[0] : undefined)
  return near === undefined ? '' : `: did you mean ${near}?`
}

/** `--name=value`, `--name`, `-t`, `-tvalue`. */
function splitOption(word: string): { readonly name: string; readonly attached: string | null } {
  if (!word.startsWith('--')) {
    return { name: word.slice(0, 2), attached: word.length > 2 ? word.slice(2) : null }
  }
  const equals = word.indexOf('=')
  return equals === -1
    ? { name: word, attached: null }
    : { name: word.slice(0, equals), attached: word.slice(equals + 1) }
}
