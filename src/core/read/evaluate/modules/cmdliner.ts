// The module Cmdliner.Arg: converters as pairs of a parser and a printer, which Key.Arg.conv takes apart.

import { enumerationResult, refusal } from '../../../graph/term/enumeration.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, isOmitted, listArgument, locationOf, mismatch, routine } from '../builtin.ts'
import { createNames } from '../scope.ts'
import { refuse } from '../signals.ts'
import {
  type Given,
  type KeyTerm,
  stringValue,
  termValue,
  toConstant,
  toTerm,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from '../values.ts'
import { callPrimitive } from './primitives.ts'

/** The module Cmdliner. */
export function cmdlinerNames(): Names {
  const arg = createNames()
  const entries: readonly (readonly [string, Value])[] = [
    ...['string', 'file', 'dir', 'non_dir_file'].map((name) => [name, STRING] as const),
    ['int', converter(partialParser('int_of_string'), printed(through('string_of_int')))],
    ['bool', converter(partialParser('bool_of_string'), printed(through('string_of_bool')))],
    ['enum', builtin('Cmdliner.Arg.enum', ['words'], (args) => enumeration(args))],
    ['pconv', builtin('Cmdliner.Arg.pconv', ['?docv', 'pair'], (args) => argument(args, 1))],
    ['conv', builtin('Cmdliner.Arg.conv', ['?docv', 'pair'], (args) => resultConverter(args))],
    ['list', builtin('Cmdliner.Arg.list', ['?sep', 'converter'], (args) => listConverter(args))],
  ]
  for (const [name, value] of entries) arg.values.set(name, value)
  const names = createNames()
  names.modules.set('Arg', arg)
  return names
}

type Compute = (given: Given, location: Parameters<typeof callPrimitive>[2]) => Value

function through(primitive: string): Compute {
  return (given, location) => callPrimitive(primitive, [given], location)
}

function converter(parse: Value, print: Value): Value {
  return { kind: 'tuple', items: [parse, print] }
}

function accepted(value: Value): Value {
  return { kind: 'variant', tag: 'Ok', argument: value }
}

/** A parser whose primitive fails on what it does not accept. */
function partialParser(primitive: string): Value {
  return builtin('parse', ['text'], (args, location) => accepted(callPrimitive(primitive, args, location)))
}

function printed(compute: Compute): Value {
  return builtin('print', ['formatter', 'value'], (args, location) => {
    const formatter = argument(args, 0)
    const given = args[1] ?? { value: argument(args, 1), location }
    if (formatter.kind === 'formatter') formatter.written.push(compute(given, location))
    return UNIT_VALUE
  })
}

function text(value: string): KeyTerm {
  return { kind: 'constant', value: { kind: 'string', value } }
}

/** `enum`: a word or any beginning of it that no other word has. */
function enumeration(args: readonly Given[]): Value {
  const words = new Map<string, Value>()
  for (const item of listArgument(args, 0)) {
    const [word, meaning] = item.kind === 'tuple' ? item.items : []
    if (word?.kind !== 'data' || word.value.kind !== 'string' || meaning === undefined)
      return mismatch('pairs of a word and what it means', args, 0)
    words.set(word.value.value, meaning)
  }
  const terms = new Map([...words].map(([word, meaning]) => [word, toTerm(meaning)]))
  const parse = builtin('parse', ['text'], (given) => termValue(enumerationResult(terms, subjectOf(given))))
  const print = printed((given) => wordOf(words, given))
  return converter(parse, print)
}

function subjectOf(args: readonly Given[]): KeyTerm {
  return toTerm(argument(args, 0)) ?? mismatch('a string', args, 0)
}

/** The word of a value, as `print` writes it. */
function wordOf(words: ReadonlyMap<string, Value>, given: Given): Value {
  const subject = given.value === null ? null : toTerm(given.value)
  const rows = [...words].flatMap(([word, meaning]) => {
    const constant = toConstant(meaning)
    return constant === null ? [] : [{ pattern: { kind: 'constant', value: constant } as const, body: text(word) }]
  })
  if (subject === null) return stringValue('')
  return termValue({ kind: 'case', subject, rows })
}

/** `conv`: parsers of results, where `pconv` has those of polymorphic variants. */
function resultConverter(args: readonly Given[]): Value {
  const pair = argument(args, 1)
  const [parse, print] = pair.kind === 'tuple' ? pair.items : []
  if (parse === undefined || print === undefined) return mismatch('a pair of a parser and a printer', args, 1)
  const wrapped = routine('parse', ['text'], function* (given, location): Routine {
    const result = yield applyTo(parse, [argument(given, 0)], location)
    if (result.kind !== 'construct') {
      const subject = toTerm(result) ?? mismatch('a parser of results', args, 1)
      return termValue(variantOfResult(subject))
    }
    if (result.name === 'Ok') return accepted(result.argument ?? UNIT_VALUE)
    const message = result.argument?.kind === 'variant' ? result.argument.argument : null
    return { kind: 'variant', tag: 'Error', argument: message ?? stringValue('') }
  })
  return converter(wrapped, print)
}

/** The variant of a result: at the ends of branches where they show it, else by a match. Recurses as deep as people write branches. */
function variantOfResult(subject: KeyTerm): KeyTerm {
  switch (subject.kind) {
    case 'if':
      return { ...subject, then: variantOfResult(subject.then), else: variantOfResult(subject.else) }
    case 'case':
      return { ...subject, rows: subject.rows.map((row) => ({ ...row, body: variantOfResult(row.body) })) }
    case 'constructor': {
      const { name, argument: inner } = subject
      if (name === 'Ok') return { kind: 'variant', tag: 'Ok', argument: inner }
      const message = name === 'Error' ? messageOf(inner) : null
      return message === null ? matchedResult(subject) : refusal(message)
    }
    case 'constant': {
      const { value } = subject
      if (value.kind !== 'constructor' || value.argument === undefined) return matchedResult(subject)
      return variantOfResult({
        kind: 'constructor',
        name: value.name,
        argument: { kind: 'constant', value: value.argument },
      })
    }
    default:
      return subject.kind === 'call' && subject.primitive === 'failwith' ? subject : matchedResult(subject)
  }
}

/** The text of `` `Msg text ``. */
function messageOf(term: KeyTerm): KeyTerm | null {
  if (term.kind === 'variant' && term.tag === 'Msg') return term.argument
  const inner = term.kind === 'constant' && term.value.kind === 'variant' ? term.value : null
  return inner?.tag === 'Msg' && inner.argument !== undefined ? { kind: 'constant', value: inner.argument } : null
}

function matchedResult(subject: KeyTerm): KeyTerm {
  const value: KeyTerm = { kind: 'variable', name: 'meant' }
  const message: KeyTerm = { kind: 'variable', name: 'message' }
  return {
    kind: 'case',
    subject,
    rows: [
      {
        pattern: { kind: 'constructor', name: 'Ok', argument: { kind: 'variable', name: 'meant' } },
        body: { kind: 'variant', tag: 'Ok', argument: value },
      },
      {
        pattern: {
          kind: 'constructor',
          name: 'Error',
          argument: { kind: 'variant', tag: 'Msg', argument: { kind: 'variable', name: 'message' } },
        },
        body: refusal(message),
      },
    ],
  }
}

/** `list`, of strings; other items would need a parser that stops at the first that is refused. */
function listConverter(args: readonly Given[]): Value {
  const given = isOmitted(args, 0) ? null : toConstant(argument(args, 0))
  const separator = given?.kind === 'char' ? given.value : ','
  if (argument(args, 1) !== STRING) {
    return refuse(
      'MG-READ-FORM',
      'Lists of Cmdliner are understood here for strings only.',
      'Key.Arg.list makes a converter of lists of any other.',
      locationOf(args, 1),
    )
  }
  const parse = builtin('parse', ['text'], (texts, location) => {
    const character: Value = { kind: 'data', value: { kind: 'char', value: separator } }
    return accepted(callPrimitive('String.split_on_char', [{ value: character, location }, ...texts], location))
  })
  const print = printed((list, location) =>
    callPrimitive('String.concat', [{ value: stringValue(separator), location }, list], location),
  )
  return converter(parse, print)
}

const STRING = converter(
  builtin('parse', ['text'], (args) => accepted(argument(args, 0))),
  printed((given) => given.value ?? UNIT_VALUE),
)
