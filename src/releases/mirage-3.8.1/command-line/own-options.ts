// The options of `mirage configure` itself, which keys must not take. In the order in which the tool makes them.

import { enumeration } from '../converters/enumeration.ts'
import { stringConverter } from '../converters/string.ts'
import { convertFlag, convertValue, type Converted } from './convert-option.ts'
import type { OptionSpec, OptionUse } from './option-spec.ts'

export interface OwnOption extends OptionSpec {
  readonly convert: (uses: readonly OptionUse[]) => Converted
}

function words(name: string, of: readonly string[]): OwnOption['convert'] {
  const converter = enumeration(
    name,
    of.map((word) => [word, word]),
    name,
  )
  return (uses) => convertValue(converter, uses, null)
}

function text(uses: readonly OptionUse[]): Converted {
  return convertValue(stringConverter, uses, null)
}

function flag(uses: readonly OptionUse[]): Converted {
  return convertFlag(uses, null)
}

/** One of two flags: cmdliner names them in the order in which they are declared (cmdliner_arg.ml, `vflag`). */
function oneOf(uses: readonly OptionUse[]): Converted {
  return flag(uses.toSorted((left, right) => Number(left.name < right.name) - Number(left.name > right.name)))
}

/** A flag that may be repeated: only a value is refused. */
function flags(uses: readonly OptionUse[]): Converted {
  const bad = uses.find((use) => use.value !== null)
  return flag(bad === undefined ? [] : [bad])
}

/** Options of the command `configure`. */
export const configureOptions: readonly OwnOption[] = [
  { names: ['--color'], form: 'value', convert: words('color', ['auto', 'always', 'never']) },
  { names: ['-v', '--verbose'], form: 'flags', convert: flags },
  {
    names: ['--verbosity'],
    form: 'value',
    convert: words('verbosity', ['quiet', 'error', 'warning', 'info', 'debug']),
  },
  { names: ['-q', '--quiet'], form: 'flag', convert: flag },
  { names: ['-f', '--file'], form: 'value', convert: text },
  { names: ['-b', '--build-dir'], form: 'value', convert: text },
  { names: ['-o', '--output'], form: 'value', convert: text },
]

/** Options of the command `describe` beside those of `configure`. */
export const describeOptions: readonly OwnOption[] = [
  { names: ['--eval', '--no-eval'], form: 'flag', convert: oneOf },
  { names: ['--dot'], form: 'flag', convert: flag },
  { names: ['--dot-command'], form: 'value', convert: text },
]

const helpFormat = words('help', ['auto', 'pager', 'groff', 'plain'])

/** Options that cmdliner gives to every command, made after all others; `--help` may stand without its format. */
export const standardOptions: readonly OwnOption[] = [
  {
    names: ['--help'],
    form: 'optional',
    convert: (uses) => {
      const isBare = uses.length === 1 && uses[0]?.value === null
      return helpFormat(isBare ? [] : uses)
    },
  },
  { names: ['--version'], form: 'flag', convert: flag },
]
