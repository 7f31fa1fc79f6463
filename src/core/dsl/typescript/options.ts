// Reading the options object that ends a call: known names only, each checked where it is used.

import type { Stage } from '../../model/key.ts'
import { contentOf, expected, fail } from './values.ts'

export type Options = ReadonlyMap<string, unknown>

/** The options object as a map; `allowed` names what a call takes. */
export function readOptions(value: unknown, allowed: readonly string[], where: string): Options {
  if (value === undefined) return new Map()
  if (typeof value !== 'object' || value === null || contentOf(value) !== null || Array.isArray(value)) {
    return expected('an object with options', value, `The last argument of ${where}`)
  }
  const options = new Map<string, unknown>(Object.entries(value).filter(([, option]) => option !== undefined))
  for (const name of options.keys()) {
    if (allowed.includes(name)) continue
    const known = allowed.length === 0 ? 'It has no options.' : `Its options are ${allowed.join(', ')}.`
    return fail('MG-TS-OPTION', `${where} has no option “${name}”.`, known)
  }
  return options
}

/** A text option; undefined when it is left out. */
export function textOption(options: Options, name: string, where: string): string | undefined {
  const value = options.get(name)
  return value === undefined || typeof value === 'string' ? value : expected('a text', value, `${where}: ${name}`)
}

/** A boolean option; undefined when it is left out. */
export function boolOption(options: Options, name: string, where: string): boolean | undefined {
  const value = options.get(name)
  return value === undefined || typeof value === 'boolean'
    ? value
    : expected('true or false', value, `${where}: ${name}`)
}

const STAGES: readonly Stage[] = ['configure', 'run', 'both']

/** The option `stage` of a map; both when it is left out. */
export function stageOption(options: Options, where: string): Stage {
  const given = options.get('stage')
  if (given === undefined) return 'both'
  const stage = STAGES.find((one) => typeof given === 'string' && one === given.toLowerCase())
  return stage ?? expected("'Configure', 'Run' or 'Both'", given, `${where}: stage`)
}

/** An option that is a list of texts; undefined when it is left out. */
export function textsOption(options: Options, name: string, where: string): readonly string[] | undefined {
  const value = options.get(name)
  return value === undefined ? undefined : texts(value, `${where}: ${name}`)
}

/** A list of texts, or a complaint that names `where`. */
export function texts(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value)) return expected('a list of texts', value, where)
  return value.map((item: unknown) => (typeof item === 'string' ? item : expected('a text', item, where)))
}

/** An option that is a list; empty when it is left out. */
export function listOption(options: Options, name: string, where: string): readonly unknown[] {
  const value = options.get(name)
  if (value === undefined) return []
  return Array.isArray(value) ? value : expected('a list', value, `${where}: ${name}`)
}
