// Printf, Format and Fmt: format strings, whose arguments may depend on keys.

import { applyTo } from '../apply-function.ts'
import {
  argument,
  builtin,
  intArgument,
  listArgument,
  mismatch,
  rejectMismatch,
  routine,
  stringArgument,
} from '../builtin.ts'
import { done } from '../coroutine.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { raise, refuse } from '../signals.ts'
import {
  constructValue,
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
  type Names,
} from '../values.ts'
import { boxPrinter, bracketPrinter, constPrinter, quotePrinter, sequencePrinter } from './fmt-printers.ts'
import { type Conversion, type Layout, parseFormat, type Piece, writeConversion } from './format-text.ts'
import { callPrimitive } from './primitives.ts'
import { namesOf } from './stdlib.ts'

/** Called with the text that a format gives, and where. */
type Finish = (text: Value, location: Location) => Routine

/** A function that takes what the format asks for and gives `finish` the text; at once when it asks for nothing. */
function* formatted(
  name: string,
  { format, hasLayout }: { readonly format: string; readonly hasLayout: boolean },
  location: Location,
  finish: Finish,
): Routine {
  const pieces = parseFormat(format, hasLayout)
  if (pieces === null) return refuseFormat(location)
  const parameters = pieces.flatMap((piece) => ('letter' in piece ? parametersOf(piece) : []))
  if (parameters.length === 0) return yield finish(yield fill(pieces, [], location), location)
  return routine(name, parameters, function* (args, place): Routine {
    return yield finish(yield fill(pieces, args, place), place)
  })
}

function refuseFormat(location: Location): never {
  return refuse(
    'MG-READ-FORMAT',
    'This format string is not understood here.',
    'Use %s, %S, %d, %x, %b, %c, %f, %a or %t.',
    location,
  )
}

function parametersOf({ letter, width, precision }: Conversion): readonly string[] {
  const measures = [width, precision].filter((measure) => measure === '*').map(() => 'measure')
  return [...measures, ...(letter === 'a' ? ['printer', 'value'] : ['value'])]
}

/** The text of a format and its arguments. */
function* fill(pieces: readonly Piece[], args: readonly Given[], location: Location): Routine {
  const parts: Value[] = []
  const boxes: { readonly isVertical: boolean; readonly indent: number }[] = []
  let next = 0
  for (const piece of pieces) {
    if ('text' in piece) parts.push(stringValue(piece.text))
    else if ('layout' in piece) parts.push(stringValue(laidOut(piece, boxes, parts, location)))
    else if (piece.letter === 'a' || piece.letter === 't') {
      const written: Value[] = []
      const given = piece.letter === 'a' ? [argument(args, next + 1)] : []
      const result = yield applyTo(argument(args, next), [{ kind: 'formatter', written }, ...given], location)
      // The printers of sprintf give their text instead of writing it.
      parts.push(...(written.length === 0 && toConstant(result)?.kind === 'string' ? [result] : written))
      next += 1 + given.length
    } else {
      const measure = (wanted: Conversion['width']): number | null => {
        if (wanted !== '*') return wanted
        next += 1
        return intArgument(args, next - 1)
      }
      const exact = { ...piece, width: measure(piece.width), precision: measure(piece.precision) }
      parts.push(convert(exact, args, next, location))
      next += 1
    }
  }
  return joinTexts(parts)
}

/** Breaks of vertical boxes are new lines. All other boxes are taken to fit on their line. */
function laidOut(
  piece: Layout,
  boxes: { readonly isVertical: boolean; readonly indent: number }[],
  parts: readonly Value[],
  location: Location,
): string {
  switch (piece.layout) {
    case 'open':
      boxes.push({ isVertical: piece.box === 'v', indent: column(parts) + piece.indent })
      return ''
    case 'close':
      boxes.pop()
      return ''
    case 'newline':
      return '\n'
    case 'break': {
      const box = boxes.at(-1)
      if (box?.isVertical === true) return `\n${' '.repeat(Math.max(box.indent + piece.offset, 0))}`
      // After lines of a vertical box, whether this breaks depends on widths.
      if (box === undefined && column(parts) < textOf(parts).length) return refuseFormat(location)
      return ' '.repeat(piece.spaces)
    }
  }
}

/** How far the last line goes, as far as its text is known. */
function column(parts: readonly Value[]): number {
  const text = textOf(parts)
  return text.length - (text.lastIndexOf('\n') + 1)
}

function textOf(parts: readonly Value[]): string {
  return parts
    .map((part) => {
      const constant = toConstant(part)
      return constant?.kind === 'string' ? constant.value : ''
    })
    .join('')
}

/** One value as its conversion asks for it; of what depends on keys, a term. */
function convert(conversion: Conversion, args: readonly Given[], index: number, location: Location): Value {
  const value = argument(args, index)
  const constant = toConstant(value)
  if (constant !== null) {
    const text = writeConversion(conversion, constant)
    return text === null ? mismatch('a value of the kind that the format asks for', args, index) : stringValue(text)
  }
  const { letter, flags, width } = conversion
  const given = [args[index] ?? { value, location }]
  if (flags === '' && width === null) {
    if (letter === 's') return value.kind === 'term' ? value : mismatch('a string', args, index)
    if (letter === 'S') return callPrimitive('quote', given, location)
    if (letter === 'b' || letter === 'B') return callPrimitive('string_of_bool', given, location)
    if (letter === 'd' || letter === 'i') return callPrimitive('string_of_int', given, location)
  }
  return rejectMismatch('a value that is known now', value, location)
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

/** Which of the functions the format is for: only Format and Fmt lay texts out. */
type Kind = 'printf' | 'format'

function formatAt(args: readonly Given[], index: number, kind: Kind) {
  return { format: stringArgument(args, index), hasLayout: kind === 'format' }
}

function toText(name: string, kind: Kind): Value {
  return routine(name, ['format'], (args, location) => formatted(name, formatAt(args, 0, kind), location, done))
}

/** Gives the text to a function. */
function toFunction(name: string, kind: Kind): Value {
  return routine(name, ['function', 'format'], (args, location) =>
    formatted(name, formatAt(args, 1, kind), location, (text, place) => applyTo(argument(args, 0), [text], place)),
  )
}

/** Prints somewhere outside: nothing of it can reach a design. */
function toNowhere(name: string, kind: Kind): Value {
  return routine(name, ['format'], (args, location) =>
    formatted(name, formatAt(args, 0, kind), location, () => done(UNIT_VALUE)),
  )
}

/** Prints to a formatter, a buffer or a channel; `after` is what `kfprintf` calls then. */
function toFormatter(name: string, kind: Kind): Value {
  return routine(name, ['formatter', 'format'], (args, location) => {
    const formatter = argument(args, 0)
    return formatted(name, formatAt(args, 1, kind), location, (text) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return done(UNIT_VALUE)
    })
  })
}

/** A function whose argument at an index is a format: what `finish` makes of its text and the other arguments. */
export function withText(
  name: string,
  parameters: readonly string[],
  index: number,
  finish: (text: Value, args: readonly Given[]) => Value,
): Value {
  return routine(name, parameters, (args, location) =>
    formatted(name, formatAt(args, index, 'format'), location, (text) => done(finish(text, args))),
  )
}

function toFormatterThen(name: string): Value {
  return routine(name, ['function', 'formatter', 'format'], (args, location) => {
    const formatter = argument(args, 1)
    return formatted(name, formatAt(args, 2, 'format'), location, (text, place) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return applyTo(argument(args, 0), [formatter], place)
    })
  })
}

/** A function that writes later. */
function toPrinter(name: string): Value {
  return routine(name, ['format'], (args, location) =>
    formatted(name, formatAt(args, 0, 'format'), location, (text) =>
      done(
        builtin('printer', ['formatter'], (given) => {
          const formatter = argument(given, 0)
          if (formatter.kind === 'formatter') formatter.written.push(text)
          return UNIT_VALUE
        }),
      ),
    ),
  )
}

/** ``Error (`Msg text)`` with a formatted text. */
export function toErrorMessage(name: string): Value {
  return routine(name, ['format'], (args, location) =>
    formatted(name, formatAt(args, 0, 'format'), location, (text) =>
      done(constructValue('Error', { kind: 'variant', tag: 'Msg', argument: text })),
    ),
  )
}

/** The modules Printf, Format and Fmt. */
export function formatModules(): ReadonlyMap<string, Names> {
  const kfprintf = toFormatterThen('kfprintf')
  return new Map([
    [
      'Printf',
      namesOf([
        ['sprintf', toText('sprintf', 'printf')],
        ['printf', toNowhere('printf', 'printf')],
        ['eprintf', toNowhere('eprintf', 'printf')],
        ['fprintf', toFormatter('fprintf', 'printf')],
        ['bprintf', toFormatter('bprintf', 'printf')],
        ['ifprintf', builtinIgnoring('ifprintf', 'printf')],
        ['ksprintf', toFunction('ksprintf', 'printf')],
        ['kprintf', toFunction('kprintf', 'printf')],
      ]),
    ],
    [
      'Format',
      namesOf([
        ['sprintf', toText('sprintf', 'format')],
        ['asprintf', toText('asprintf', 'format')],
        ['printf', toNowhere('printf', 'format')],
        ['eprintf', toNowhere('eprintf', 'format')],
        ['fprintf', toFormatter('fprintf', 'format')],
        ['bprintf', toFormatter('bprintf', 'format')],
        ['ifprintf', builtinIgnoring('ifprintf', 'format')],
        ['dprintf', toPrinter('dprintf')],
        ['ksprintf', toFunction('ksprintf', 'format')],
        ['kasprintf', toFunction('kasprintf', 'format')],
        ['kfprintf', kfprintf],
        ...formatterFunctions(),
      ]),
    ],
    ['Fmt', fmtNames()],
  ])
}

function builtinIgnoring(name: string, kind: Kind): Value {
  return routine(name, ['formatter', 'format'], (args, location) =>
    formatted(name, formatAt(args, 1, kind), location, () => done(UNIT_VALUE)),
  )
}

/** What Format offers to write to a formatter piece by piece. */
function formatterFunctions(): readonly (readonly [string, Value])[] {
  const fixed = (name: string, text: string): readonly [string, Value] => [name, fixedPrinter(`Format.${name}`, text)]
  const print = (name: string): readonly [string, Value] => [`pp_print_${name}`, printer(name)]
  return [
    ...['string', 'int', 'bool', 'char', 'float', 'text'].map(print),
    fixed('pp_print_space', ' '),
    fixed('pp_print_cut', ''),
    fixed('pp_print_newline', '\n'),
    fixed('pp_force_newline', '\n'),
    fixed('pp_print_flush', ''),
    fixed('pp_close_box', ''),
    ...['pp_open_box', 'pp_open_hbox', 'pp_open_hovbox', 'pp_open_hvbox'].map((name) => fixed(name, '')),
    ['pp_print_list', listPrinter('Format.pp_print_list', '?pp_sep')],
    ['formatter_of_buffer', builtin('Format.formatter_of_buffer', ['buffer'], (args) => argument(args, 0))],
    ['std_formatter', { kind: 'formatter', written: [] }],
    ['err_formatter', { kind: 'formatter', written: [] }],
  ]
}

function fixedPrinter(name: string, text: string): Value {
  return builtin(name, ['formatter', 'value'], (args) => {
    const formatter = argument(args, 0)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(text))
    return UNIT_VALUE
  })
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
    case 'char':
      return stringValue(constant.value)
    case 'float':
      return stringValue(
        writeConversion({ letter: 'g', bits: 63, flags: '', width: null, precision: null }, constant) ?? '',
      )
    default:
      return given.value ?? stringValue('')
  }
}

function fmtNames(): Names {
  const separator = (name: string, text: string): readonly [string, Value] => [name, fixedPrinter(`Fmt.${name}`, text)]
  return namesOf([
    ['str', toText('Fmt.str', 'format')],
    ['strf', toText('Fmt.strf', 'format')],
    ['kstr', toFunction('Fmt.kstr', 'format')],
    ['kstrf', toFunction('Fmt.kstrf', 'format')],
    ['kpf', toFormatterThen('Fmt.kpf')],
    ['pf', toFormatter('Fmt.pf', 'format')],
    ['pr', toNowhere('Fmt.pr', 'format')],
    ['epr', toNowhere('Fmt.epr', 'format')],
    ['fmt', builtinFmt()],
    ['string', printer('string')],
    ['int', printer('int')],
    ['bool', printer('bool')],
    ['uint', printer('int')],
    separator('sp', ' '),
    separator('comma', ', '),
    separator('semi', '; '),
    separator('cut', ''),
    separator('nop', ''),
    separator('flush', ''),
    ['any', anyPrinter('any')],
    ['unit', anyPrinter('unit')],
    ['const', constPrinter()],
    ['append', sequencePrinter('append', '')],
    ['++', sequencePrinter('++', '')],
    ['list', listPrinter('Fmt.list', '?sep')],
    ['quote', quotePrinter()],
    ...['box', 'hbox', 'vbox', 'hvbox', 'hovbox'].map((name) => [name, boxPrinter(name)] as const),
    ['parens', bracketPrinter('parens', '(', ')')],
    ['brackets', bracketPrinter('brackets', '[', ']')],
    ['braces', bracketPrinter('braces', '{', '}')],
    ['failwith', failing('Failure')],
    ['invalid_arg', failing('Invalid_argument')],
    ['error_msg', toErrorMessage('Fmt.error_msg')],
  ])
}

/** `Fmt.fmt format formatter`. */
function builtinFmt(): Value {
  return routine('Fmt.fmt', ['format', 'formatter'], (args, location) => {
    const formatter = argument(args, 1)
    return formatted('Fmt.fmt', formatAt(args, 0, 'format'), location, (text) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return done(UNIT_VALUE)
    })
  })
}

/** `Fmt.any "…"` writes a fixed text. */
function anyPrinter(name: string): Value {
  return routine(`Fmt.${name}`, ['format', 'formatter', 'value'], (args, location) => {
    const formatter = argument(args, 1)
    return formatted(name, formatAt(args, 0, 'format'), location, (text) => {
      if (formatter.kind === 'formatter') formatter.written.push(text)
      return done(UNIT_VALUE)
    })
  })
}

function listPrinter(name: string, separatorName: string): Value {
  return routine(name, [separatorName, 'printer', 'formatter', 'list'], function* (args, location): Routine {
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

function failing(exception: string): Value {
  return routine(`Fmt.${exception}`, ['format'], (args, location) =>
    formatted('Fmt.failwith', formatAt(args, 0, 'format'), location, (text, place) =>
      raise(constructValue(exception, text), place),
    ),
  )
}
