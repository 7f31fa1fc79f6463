// Printf and Fmt: format strings, whose arguments may depend on keys. Boxes are not laid out: a break hint is a space.

import { applyTo } from '../apply-function.ts'
import { argument, builtin, mismatch, rejectMismatch, routine, stringArgument } from '../builtin.ts'
import type { Location } from '../../ocaml/syntax.ts'
import type { Names } from '../scope.ts'
import { failWith, listArgument } from '../builtin.ts'
import { refuse, raise } from '../signals.ts'
import {
  constructValue,
  type FunctionValue,
  type Given,
  type KeyTerm,
  listItems,
  stringValue,
  termValue,
  toConstant,
  toTerm,
  UNIT_VALUE,
  type Value,
  type Routine,
} from '../values.ts'
import { callPrimitive } from './primitives.ts'
import { namesOf } from './stdlib.ts'

/** A piece of a format string: text, or a conversion with its letter and flags. */
type Piece = { readonly text: string } | { readonly conversion: string; readonly flags: string }

const HINTS: Readonly<Record<string, string>> = {
  ' ': ' ',
  ',': '',
  '.': '\n',
  '@': '@',
  '\n': '\n',
  '?': '',
  '[': '',
  ']': '',
}

/** Pieces of a format string; null when a conversion is not understood. */
function parseFormat(format: string): readonly Piece[] | null {
  const pieces: Piece[] = []
  const pattern = /%([-0 +#]*\d*(?:\.\d+)?)([a-zA-Z%!,@])|@(?:\[(?:<[^>]*>)?|;(?:<[^>]*>)?|[\s\S])|[^%@]+/g
  let end = 0
  for (const match of format.matchAll(pattern)) {
    if (match.index !== end) return null
    end = match.index + match[0].length
    const [whole, flags, letter] = match
    if (letter === undefined) pieces.push({ text: whole.startsWith('@') ? hint(whole) : whole })
    else if (letter === '%' || letter === '@') pieces.push({ text: letter })
    else if (letter === '!') pieces.push({ text: '' })
    else if ('sSdiuxXcCbBaftFeEgGh'.includes(letter)) pieces.push({ conversion: letter, flags: flags ?? '' })
    else return null
  }
  return end === format.length ? pieces : null
}

function hint(text: string): string {
  if (text.startsWith('@;')) return ' '
  return HINTS[text.charAt(1)] ?? text
}

type Finish = (text: Value, location: Location) => Value

/** A function that takes what the format asks for and gives `finish` the text; at once when it asks for nothing. */
function formatted(name: string, format: string, location: Location, finish: Finish): Value {
  const pieces = parseFormat(format)
  if (pieces === null)
    return refuse(
      'MG-READ-FORMAT',
      'This format string is not understood here.',
      'Use %s, %S, %d, %b, %c or %a.',
      location,
    )
  const parameters = pieces.flatMap((piece) =>
    'text' in piece ? [] : piece.conversion === 'a' ? ['printer', 'value'] : ['value'],
  )
  if (parameters.length === 0)
    return finish(stringValue(pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')), location)
  return routine(name, parameters, function* (args, place): Routine {
    const parts: Value[] = []
    let next = 0
    for (const piece of pieces) {
      if ('text' in piece) parts.push(stringValue(piece.text))
      else if (piece.conversion === 'a') {
        const printer = argument(args, next)
        const written: Value[] = []
        yield applyTo(printer, [{ kind: 'formatter', written }, argument(args, next + 1)], place)
        parts.push(...written)
        next += 2
      } else {
        parts.push(convert(piece.conversion, piece.flags, args, next, place))
        next += 1
      }
    }
    return finish(joinTexts(parts), place)
  })
}

function convert(conversion: string, flags: string, args: readonly Given[], index: number, location: Location): Value {
  const value = argument(args, index)
  const constant = toConstant(value)
  const given = [args[index] ?? { value, location }]
  if (conversion === 's')
    return constant === null || constant.kind === 'string'
      ? constant?.kind === 'string'
        ? stringValue(pad(constant.value, flags))
        : value
      : mismatch('a string', args, index)
  if (conversion === 'S') return callPrimitive('quote', given, location)
  if (conversion === 'b' || conversion === 'B') return callPrimitive('string_of_bool', given, location)
  if ('diu'.includes(conversion)) {
    if (constant === null) return callPrimitive('string_of_int', given, location)
    return constant.kind === 'int' ? stringValue(pad(constant.value, flags)) : mismatch('an integer', args, index)
  }
  if (constant === null) return rejectMismatch('a value that is known now', value, location)
  if (constant.kind === 'int' && (conversion === 'x' || conversion === 'X')) {
    const digits = BigInt.asUintN(63, BigInt(constant.value)).toString(16)
    return stringValue(pad(conversion === 'x' ? digits : digits.toUpperCase(), flags))
  }
  if (constant.kind === 'char') return stringValue(constant.value)
  if (constant.kind === 'float') return stringValue(floatText(Number(constant.value), conversion, flags))
  return mismatch('a value of the kind that the format asks for', args, index)
}

function floatText(value: number, conversion: string, flags: string): string {
  const digits = /\.(\d+)/.exec(flags)
  if (conversion === 'f' || conversion === 'F') return value.toFixed(digits === null ? 6 : Number(digits[1]))
  return String(value)
}

function pad(text: string, flags: string): string {
  const match = /^([-0 +#]*)(\d*)/.exec(flags)
  const width = Number(match?.[2] ?? '')
  const marks = match?.[1] ?? ''
  if (Number.isNaN(width) || text.length >= width) return text
  if (marks.includes('-')) return text.padEnd(width)
  if (!marks.includes('0')) return text.padStart(width)
  return text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0')
}

/** Texts joined: one constant as far as possible, otherwise a term. */
export function joinTexts(parts: readonly Value[]): Value {
  const terms: KeyTerm[] = []
  for (const part of parts) {
    const term = toTerm(part)
    if (term === null) continue
    const last = terms.at(-1)
    if (isText(term) && last !== undefined && isText(last)) {
      terms[terms.length - 1] = {
        kind: 'constant',
        value: { kind: 'string', value: last.value.value + term.value.value },
      }
    } else if (!isText(term) || term.value.value !== '') terms.push(term)
  }
  const last = terms.pop()
  if (last === undefined) return stringValue('')
  const join = (right: KeyTerm, left: KeyTerm): KeyTerm => ({ kind: 'call', primitive: '^', arguments: [left, right] })
  return termValue(terms.reduceRight(join, last))
}

interface TextTerm {
  readonly kind: 'constant'
  readonly value: { readonly kind: 'string'; readonly value: string }
}

function isText(term: KeyTerm): term is TextTerm {
  return term.kind === 'constant' && term.value.kind === 'string'
}

const formatParameter = ['format']

function toText(name: string): Value {
  return builtin(name, formatParameter, (args, location) =>
    formatted(name, stringArgument(args, 0), location, (text) => text),
  )
}

/** Prints somewhere outside: nothing of it can reach a design. */
function toNowhere(name: string): Value {
  return builtin(name, formatParameter, (args, location) =>
    formatted(name, stringArgument(args, 0), location, () => UNIT_VALUE),
  )
}

function toFormatter(name: string): Value {
  return builtin(name, ['formatter', 'format'], (args, location) => {
    const formatter = argument(args, 0)
    return formatted(name, stringArgument(args, 1), location, (text) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return UNIT_VALUE
    })
  })
}

/** `Error (`Msg text)` with a formatted text. */
export function toErrorMessage(name: string): Value {
  return builtin(name, formatParameter, (args, location) =>
    formatted(name, stringArgument(args, 0), location, (text) =>
      constructValue('Error', { kind: 'variant', tag: 'Msg', argument: text }),
    ),
  )
}

/** The modules Printf, Format and Fmt. */
export function formatModules(): ReadonlyMap<string, Names> {
  const print: readonly (readonly [string, Value])[] = [
    ['sprintf', toText('sprintf')],
    ['printf', toNowhere('printf')],
    ['eprintf', toNowhere('eprintf')],
  ]
  return new Map([
    ['Printf', namesOf(print)],
    [
      'Format',
      namesOf([
        ...print,
        ['asprintf', toText('asprintf')],
        ['fprintf', toFormatter('fprintf')],
        ['pp_print_string', printer('string')],
      ]),
    ],
    ['Fmt', fmtNames(print)],
  ])
}

/** A printer of Fmt: writes one value as `conversion` of Printf does. */
function printer(name: string): Value {
  return builtin(`Fmt.${name}`, ['formatter', 'value'], (args, location) => {
    const formatter = argument(args, 0)
    const given = args[1] ?? { value: argument(args, 1), location }
    const text = TEXTS.get(name)
    if (formatter.kind === 'formatter')
      formatter.written.push(text === undefined ? plainText(given, location) : callPrimitive(text, [given], location))
    return UNIT_VALUE
  })
}

/** Printers whose type tells how a value is written, also one that only the keys know. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['int', 'string_of_int'],
  ['bool', 'string_of_bool'],
])

function plainText(given: Given, location: Location): Value {
  const constant = given.value === null ? null : toConstant(given.value)
  switch (constant?.kind) {
    case 'int':
      return callPrimitive('string_of_int', [given], location)
    case 'bool':
      return callPrimitive('string_of_bool', [given], location)
    case 'opaque':
      return stringValue(constant.text)
    default:
      return given.value ?? stringValue('')
  }
}

function fmtNames(print: readonly (readonly [string, Value])[]): Names {
  const separator = (name: string, text: string): readonly [string, Value] => [
    name,
    builtin(`Fmt.${name}`, ['formatter', 'value'], (args) => {
      const formatter = argument(args, 0)
      if (formatter.kind === 'formatter') formatter.written.push(stringValue(text))
      return UNIT_VALUE
    }),
  ]
  return namesOf([
    ...print.filter(([name]) => name !== 'sprintf'),
    ['str', toText('Fmt.str')],
    ['strf', toText('Fmt.strf')],
    ['pf', toFormatter('Fmt.pf')],
    ['pr', toNowhere('Fmt.pr')],
    ['epr', toNowhere('Fmt.epr')],
    ['string', printer('string')],
    ['int', printer('int')],
    ['bool', printer('bool')],
    separator('sp', ' '),
    separator('comma', ', '),
    separator('semi', '; '),
    separator('cut', ''),
    separator('nop', ''),
    ['any', anyPrinter('any')],
    ['unit', anyPrinter('unit')],
    ['list', listPrinter()],
    ['quote', quotePrinter()],
    ['failwith', failing('Failure')],
    ['invalid_arg', failing('Invalid_argument')],
    ['error_msg', toErrorMessage('Fmt.error_msg')],
  ])
}

/** `Fmt.any "…"` writes a fixed text. */
function anyPrinter(name: string): Value {
  return builtin(`Fmt.${name}`, ['format', 'formatter', 'value'], (args, location) => {
    const formatter = argument(args, 1)
    formatted(name, stringArgument(args, 0), location, (text) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return text
    })
    return UNIT_VALUE
  })
}

function listPrinter(): Value {
  return routine('Fmt.list', ['?sep', 'printer', 'formatter', 'list'], function* (args, location): Routine {
    const formatter = argument(args, 2)
    const separator = args[0]?.value ?? null
    const items = listItems(argument(args, 3)) ?? listArgument(args, 3)
    for (const [index, item] of items.entries()) {
      if (index > 0 && separator !== null) yield applyTo(separator, [formatter, UNIT_VALUE], location)
      else if (index > 0 && formatter.kind === 'formatter') formatter.written.push(stringValue(''))
      yield applyTo(argument(args, 1), [formatter, item], location)
    }
    return UNIT_VALUE
  })
}

function quotePrinter(): Value {
  return routine('Fmt.quote', ['printer', 'formatter', 'value'], function* (args, location): Routine {
    const formatter = argument(args, 1)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue('"'))
    yield applyTo(argument(args, 0), [formatter, argument(args, 2)], location)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue('"'))
    return UNIT_VALUE
  })
}

function failing(exception: string): Value {
  return builtin(`Fmt.${exception}`, formatParameter, (args, location) =>
    formatted('Fmt.failwith', stringArgument(args, 0), location, (text, place): FunctionValue | Value => {
      const constant = toConstant(text)
      return constant?.kind === 'string' && exception === 'Failure'
        ? failWith(constant.value, place)
        : raise(constructValue(exception, text), place)
    }),
  )
}
