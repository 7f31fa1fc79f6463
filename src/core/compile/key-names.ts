// Keys and their values in the words that a user types: options, texts of values.

import type { CommandLine } from '../analyze/command-line.ts'
import { fitsType, typeOfConverter } from '../graph/build/data-fits.ts'
import type { KeyNames } from '../graph/term/condition-text.ts'
import { constantText } from '../graph/term/constant-text.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Constant } from '../model/constant.ts'
import type { DataType } from '../model/data-type.ts'
import type { Key } from '../model/key.ts'
import type { Release } from '../release.ts'

/** Names of keys as graphs hold them. */
export function keyNames(release: Release): KeyNames<Key> {
  const { catalog, constantKey } = release.semantics
  const targetKey = constantKey(catalog.targetKey)
  return {
    option: optionText,
    // A condition may compare a key with anything; only values of its type can be printed as the key prints.
    value: (key, value) =>
      isOfKey(key, value, catalog) ? valueText(key, value, release.commandLine) : constantText(value),
    isTarget: (key) => key === targetKey,
  }
}

/** The option that sets a key, a long one if there is any; the key's name when it has none. */
function optionText(key: Key): string {
  const { names } = key.info
  const name = names.find((one) => one.length > 1) ?? names[0]
  if (name === undefined) return key.name
  return name.length > 1 ? `--${name}` : `-${name}`
}

/** Whether a constant can be a value of a key; without knowing the key's type, whether it is made like its default. */
export function isOfKey(key: Key, value: Constant, catalog: Catalog): boolean {
  const { argument } = key
  if (argument.kind === 'flag') return value.kind === 'bool'
  const type = typeOfConverter(argument.converter, catalog) ?? typeOfBuiltin(key, catalog)
  const inner = argument.kind === 'required' && value.kind === 'constructor' ? value.argument : value
  if (inner === undefined) return true
  if (type !== null) return fitsType(inner, type, catalog)
  return argument.kind !== 'opt' || argument.default.kind === inner.kind
}

/** Type of a key of the release whose converter is its own: what the release says of the keys with that converter. */
function typeOfBuiltin({ argument }: Key, catalog: Catalog): DataType | null {
  if (argument.kind === 'flag' || argument.converter.kind === 'custom') return null
  const { converter } = argument
  const inner = converter.kind === 'named' ? converter : converter.of
  if (inner.kind !== 'named') return null
  const text = converter.kind === 'named' ? inner.name : `${converter.kind} ${inner.name}`
  return [...catalog.keys.values()].find((signature) => signature.converter === text)?.type ?? null
}

/** A value as its converter prints it; empty for a required key without one. */
export function valueText(key: Key, value: Constant, commandLine: CommandLine): string {
  const { argument } = key
  if (argument.kind === 'flag') return value.kind === 'bool' ? String(value.value) : constantText(value)
  const converter = commandLine.converter(argument.converter)
  if (argument.kind === 'opt') return converter.print(value)
  if (value.kind !== 'constructor') return converter.print(value)
  return value.argument === undefined ? '' : converter.print(value.argument)
}
