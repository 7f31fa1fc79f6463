// The two passes of `mirage configure` over its command line: a look at the keys that choose branches, then all keys of
// the resolved application, where anything else is refused.

import type { ArgumentsInput, CommandLine, ParsedArguments } from '../../../core/analyze/command-line.ts'
import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { some } from '../../../core/model/constant.ts'
import type { ToolError } from '../../../core/model/diagnostic.ts'
import type { Key } from '../../../core/model/key.ts'
import { converterOf } from '../converters/converter-of.ts'
import { keySet } from './compare-keys.ts'
import { commandName } from './command-name.ts'
import { type Converted, convertFlag, convertValue, type Environment } from './convert-option.ts'
import { duplicateKey, exceptionError, type KeyValues, setKey } from './key-values.ts'
import { dashed, type OptionSpec, type OptionUse, sharedName } from './option-spec.ts'
import { configureOptions, describeOptions, standardOptions } from './own-options.ts'
import { readOptions, type ReadOptions } from './read-options.ts'

const NOTHING: ParsedArguments = { context: new Map(), from: new Map() }

/** The command line after `mirage`, in full. */
export function fullCommand(input: Pick<ArgumentsInput, 'target' | 'args' | 'command'>): readonly string[] {
  return input.command ?? ['configure', '-t', input.target, ...input.args]
}

interface KeyOption extends OptionSpec {
  readonly key: Key
}

function keyOption(key: Key): KeyOption {
  return { key, names: key.info.names.map(dashed), form: key.argument.kind === 'flag' ? 'flag' : 'value' }
}

function environmentOf(key: Key, env: ArgumentsInput['env']): Environment | null {
  const name = key.info.env
  if (name === undefined || !Object.hasOwn(env, name)) return null
  return { name, text: env[name] ?? '' }
}

/** A required key of stage configure that is missing; `required` keys of other stages are asked for when it runs. */
function missing({ key, names }: KeyOption): string | null {
  if (key.argument.kind !== 'required' || key.stage !== 'configure') return null
  const name = names.find((candidate) => candidate.length > 2) ?? names[0]
  return `required option ${name} is missing`
}

function convertKey(option: KeyOption, uses: readonly OptionUse[], env: ArgumentsInput['env']): Converted {
  const { argument } = option.key
  const environment = environmentOf(option.key, env)
  if (argument.kind === 'flag') return convertFlag(uses, environment)
  return convertValue(converterOf(argument.converter), uses, environment)
}

function commandLineError(message: string): ToolError {
  return { kind: 'command-line', message: `mirage: ${message}`, exit: 1, config_exit: 1 }
}

/** Values of the keys, set from the first key on; the conversions are judged from the last key on, as cmdliner does. */
function valuesOf(
  options: readonly KeyOption[],
  read: ReadOptions,
  env: ArgumentsInput['env'],
  isStrict: boolean,
): { readonly values: KeyValues } | { readonly error: ToolError } {
  const converted = options.map((option) => convertKey(option, read.uses.get(option) ?? [], env))
  for (const [index, option] of [...options.entries()].toReversed()) {
    const result = converted[index]
    if (result?.kind === 'error') return { error: commandLineError(result.message) }
    const complaint = isStrict && result?.kind === 'absent' ? missing(option) : null
    if (complaint !== null) return { error: commandLineError(complaint) }
  }
  const values: KeyValues = new Map()
  for (const [index, { key }] of options.entries()) {
    const result = converted[index]
    if (result?.kind !== 'value') continue
    const isDefault = key.argument.kind === 'flag' && isFalse(result.value)
    const value = key.argument.kind === 'required' ? some(result.value) : result.value
    const error = setKey(values, key, value, isDefault ? 'flag' : result.from)
    if (error !== null) return { error }
  }
  return { values }
}

function isFalse(value: Constant): boolean {
  return value.kind === 'bool' && !value.value
}

/** The result: a value for every object that has a set key's name, and where it came from. */
function parsedArguments(keys: readonly Key[], values: KeyValues): ParsedArguments {
  const context = new Map<Key, Constant>()
  const from = new Map<Key, 'argument' | 'environment' | 'alias'>()
  const objects = new Set([...keys, ...[...values.values()].map((entry) => entry.key)])
  for (const key of objects) {
    const entry = values.get(key.name)
    if (entry === undefined) continue
    context.set(key, entry.value)
    if (entry.from !== 'flag') from.set(key, entry.from)
  }
  return { context, from }
}

function clash(options: readonly OptionSpec[]): ToolError | null {
  const name = sharedName(options)
  if (name === null) return null
  const text = `option name ${name} defined twice (doc strings are '{DOC}' and '{DOC}')`
  return exceptionError(`Invalid_argument(${quoteOcaml(text)})`)
}

/**
 * First pass: mistakes in it leave every key at its default, and are reported by the second. So does `--help`, which
 * is no value (functoria_app.ml, `run_configure_with_argv`): the graph that is then resolved is that of the defaults.
 */
function parseChoices(keys: readonly Key[], input: ArgumentsInput): ReturnType<CommandLine['parse']> {
  const options = configureKeys(keys).map(keyOption)
  const [, ...args] = fullCommand(input)
  const help = standardOptions.slice(0, 1)
  const error = clash([...options, ...help])
  if (error !== null) return { error }
  const read = readOptions([...options, ...help], args, true)
  const isAnswered = help.some((option) => (read.uses.get(option) ?? []).length > 0)
  const result = read.errors.length > 0 || isAnswered ? null : valuesOf(options, read, input.env, false)
  if (result === null || 'error' in result) return { parsed: NOTHING }
  // A key that is looked up while another one of its name has a value ends the run there, and only then.
  return { parsed: parsedArguments([], result.values) }
}

function configureKeys(keys: readonly Key[]): readonly Key[] {
  return keySet(keys).filter((key) => key.stage !== 'run')
}

/** Not a mistake: the tool answers and ends well, but it configures nothing. */
const ANSWERED: ToolError = {
  kind: 'command-line',
  message: 'The command line only asks for help or for the version: nothing is generated.',
  exit: 0,
  config_exit: 0,
}

/** cmdliner looks for `--help` and `--version` first, whatever else is wrong (cmdliner_eval.ml, `try_eval_stdopts`). */
function standardAnswer(read: ReadOptions): ToolError | null {
  for (const option of standardOptions) {
    const uses = read.uses.get(option) ?? []
    const result = option.convert(uses)
    if (result.kind === 'error') return commandLineError(result.message)
    if (uses.length > 0) return ANSWERED
  }
  return null
}

/**
 * The exception of a `--build-dir` outside the folder: mirage itself looks for that one option before it runs the
 * configuration (functoria_app.ml, `init_global_state` and `get_build_dir`), whatever else is wrong.
 */
function outsideError(input: ArgumentsInput): ToolError | null {
  const option = configureOptions.filter(({ names }) => names.includes('--build-dir'))
  const uses = option.flatMap((one) => readOptions(option, fullCommand(input).slice(1), true).uses.get(one) ?? [])
  const [use] = uses
  if (use === undefined || use.value === null || uses.length > 1) return null
  if (use.value === '') return { ...exceptionError(String.raw`Invalid_argument("\"\": invalid path")`), exit: 2 }
  if (!/^\/|^\.\.(\/|$)/.test(use.value)) return null
  return { ...exceptionError(`Failure(${quoteOcaml('--build-dir should be a sub-directory.')})`), exit: 2 }
}

/** Commands that configure nothing: they answer, or ask for what an earlier `configure` would have left behind. */
function parseOther(command: 'build' | 'clean' | 'help' | null, words: readonly string[]): ToolError {
  const own = configureOptions.filter(({ names }) => !names.includes('--output'))
  const all = [...(command === null || command === 'help' ? own.filter(isForMessages) : own), ...standardOptions]
  const read = readOptions(all, command === null ? words : words.slice(1), false)
  const standard = standardAnswer(read)
  if (standard !== null) return standard
  if (read.errors.length > 0) return commandLineError(read.errors.join(' '))
  if (command === 'help') return ANSWERED
  if (read.positional.length > 0) return tooMany(read.positional)
  return command === null ? ANSWERED : commandLineError('Configuration is not available. Please run configure.')
}

/** Options of every command: how much is told, in which colours. */
function isForMessages({ names }: OptionSpec): boolean {
  return names.some((name) => ['--color', '--verbose', '--verbosity', '--quiet'].includes(name))
}

function tooMany(positional: readonly string[]): ToolError {
  const excess = positional.map((argument) => `'${argument}'`).join(', ')
  return commandLineError(`too many arguments, don't know what to do with ${excess}`)
}

function parseAll(keys: readonly Key[], input: ArgumentsInput): ReturnType<CommandLine['parse']> {
  const words = fullCommand(input)
  const named = commandName(words)
  if ('error' in named) return { error: outsideError(input) ?? commandLineError(named.error) }
  const { command } = named
  if (command === 'configure' || command === 'describe') return parseKeys(keys, input, command)
  return { error: outsideError(input) ?? parseOther(command, words) }
}

function parseKeys(
  keys: readonly Key[],
  input: ArgumentsInput,
  command: 'configure' | 'describe',
): ReturnType<CommandLine['parse']> {
  const set = keySet(keys)
  const options = set.filter((key) => key.stage !== 'run').map(keyOption)
  const [, ...args] = fullCommand(input)
  const isDescription = command === 'describe'
  const own = isDescription ? [...configureOptions, ...describeOptions] : configureOptions
  const all = [...own, ...options, ...standardOptions]
  const error = outsideError(input) ?? clash(all)
  if (error !== null) return { error }
  const read = readOptions(all, args, false)
  const standard = standardAnswer(read)
  if (standard !== null) return { error: standard }
  if (read.errors.length > 0) return { error: commandLineError(read.errors.join(' ')) }
  if (read.positional.length > 0) return { error: tooMany(read.positional) }
  for (const option of own) {
    const result = option.convert(read.uses.get(option) ?? [])
    if (result.kind === 'error') return { error: commandLineError(result.message) }
  }
  // A required key may be missing from a description: nothing is made.
  const result = valuesOf(options, read, input.env, !isDescription)
  if ('error' in result) return result
  const duplicate = duplicateKey(result.values, set)
  return duplicate === null ? { parsed: parsedArguments(keys, result.values) } : { error: duplicate }
}

/** The release's command line. */
export const commandLine: CommandLine = {
  converter: converterOf,
  parse: (keys, input, pass) => (pass === 'choices' ? parseChoices(keys, input) : parseAll(keys, input)),
}
