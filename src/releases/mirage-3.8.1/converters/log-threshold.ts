// `Mirage_runtime.Arg.log_threshold`: `level` or `source:level`, a pair of `All` or `Src` and a level of Logs.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { string, variant } from '../../../core/model/constant.ts'
import { unexpected } from './behaviour.ts'

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['error', 'Error'],
  ['warning', 'Warning'],
  ['info', 'Info'],
  ['debug', 'Debug'],
])

interface Threshold {
  /** Null for all sources. */
  readonly source: string | null
  readonly level: string
}

function threshold(value: Constant): Threshold {
  if (value.kind !== 'tuple') return unexpected('log_threshold', value)
  const [source, level] = value.items
  if (source?.kind !== 'variant' || level?.kind !== 'constructor') return unexpected('log_threshold', value)
  if (source.tag === 'All') return { source: null, level: level.name }
  if (source.argument?.kind !== 'string') return unexpected('log_threshold', value)
  return { source: source.argument.value, level: level.name }
}

function make(source: string | null, word: string): ReturnType<ConverterBehaviour['parse']> {
  const level = LEVELS.get(word)
  if (level === undefined) return { error: `${word} is not a valid log level` }
  const of: Constant = source === null ? variant('All') : { kind: 'variant', tag: 'Src', argument: string(source) }
  return { ok: { kind: 'tuple', items: [of, { kind: 'constructor', name: level }] } }
}

export const logThreshold: ConverterBehaviour = {
  parse: (input) => {
    const [first = '', second, ...more] = input.split(':')
    if (more.length > 0) return { error: `Can't parse log threshold: ${input}` }
    if (second !== undefined) return make(first === '*' ? null : first, second)
    return make(null, first)
  },
  print: (value) => {
    const { source, level } = threshold(value)
    return source === null ? level.toLowerCase() : `${source}:${level.toLowerCase()}`
  },
  ocaml: (value) => {
    const { source, level } = threshold(value)
    return `(${source === null ? '`All' : `\`Src ${stringLiteral(source)}`}, Logs.${level})`
  },
  runtime: 'Mirage_runtime.Arg.log_threshold',
}
