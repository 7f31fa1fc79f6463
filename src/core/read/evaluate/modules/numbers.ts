// Numbers of OCaml's standard library: what is not shared with terms.

import { argument, builtin, failWith, intArgument, invalidArg, mismatch, stringArgument } from '../builtin.ts'
import {
  boolValue,
  type Given,
  intValue,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  type Value,
  type Names,
} from '../values.ts'
import { floatLiteral } from './format-text.ts'
import { callPrimitive } from './primitives.ts'
import { namesOf } from './stdlib.ts'

type Entries = readonly (readonly [string, Value])[]
type Place = Given['location']

/** A float: the text is how OCaml would write it in full. */
export function floatValue(value: number): Value {
  const text = String(value)
  const literal = Number.isFinite(value) && !/[.e]/.test(text) ? `${text}.` : text
  return { kind: 'data', value: { kind: 'float', value: literal } }
}

/** The number of an argument that is a float. */
export function floatAt(args: readonly Given[], index: number): number {
  const constant = toConstant(argument(args, index))
  if (constant?.kind !== 'float') return mismatch('a number with a point', args, index)
  return parseFloatText(constant.value) ?? mismatch('a number with a point', args, index)
}

function parseFloatText(text: string): number | null {
  const plain = text.replaceAll('_', '')
  const special: Readonly<Record<string, number>> = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    infinity: Number.POSITIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    '-Infinity': Number.NEGATIVE_INFINITY,
  }
  if (special[plain] !== undefined) return special[plain]
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? Number(plain) : null
}

/** Names in sight without any `open`. */
export function numberFunctions(): Entries {
  return [...integers(), ...floats(), ...conversions()]
}

function integers(): Entries {
  return [
    ['max_int', intValue((1n << 62n) - 1n)],
    ['min_int', intValue(-(1n << 62n))],
    ['lnot', builtin('lnot', ['integer'], (args) => intValue(~integerAt(args, 0)))],
    ['~+', builtin('~+', ['integer'], (args) => argument(args, 0))],
    ['int_of_char', builtin('int_of_char', ['char'], (args) => intValue(charAt(args, 0).charCodeAt(0)))],
    [
      'char_of_int',
      builtin('char_of_int', ['code'], (args, location) => {
        const code = intArgument(args, 0)
        if (code < 0 || code > 255) return invalidArg('char_of_int', location)
        return { kind: 'data', value: { kind: 'char', value: String.fromCharCode(code) } }
      }),
    ],
  ]
}

function integerAt(args: readonly Given[], index: number): bigint {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'int' ? BigInt(constant.value) : mismatch('an integer', args, index)
}

function charAt(args: readonly Given[], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'char' ? constant.value : mismatch('a character', args, index)
}

function one(name: string, compute: (value: number) => number): readonly [string, Value] {
  return [name, builtin(name, ['number'], (args) => floatValue(compute(floatAt(args, 0))))]
}

function two(name: string, compute: (left: number, right: number) => number): readonly [string, Value] {
  return [name, builtin(name, ['left', 'right'], (args) => floatValue(compute(floatAt(args, 0), floatAt(args, 1))))]
}

function floats(): Entries {
  return [
    two('+.', (a, b) => a + b),
    two('-.', (a, b) => a - b),
    two('*.', (a, b) => a * b),
    two('/.', (a, b) => a / b),
    two('**', (a, b) => a ** b),
    two('mod_float', (a, b) => a % b),
    one('~-.', (a) => -a),
    one('~+.', (a) => a),
    one('abs_float', Math.abs),
    one('ceil', Math.ceil),
    one('floor', Math.floor),
    one('sqrt', Math.sqrt),
    one('exp', Math.exp),
    one('log', Math.log),
    one('log10', Math.log10),
    ['infinity', floatValue(Number.POSITIVE_INFINITY)],
    ['neg_infinity', floatValue(Number.NEGATIVE_INFINITY)],
    ['nan', floatValue(Number.NaN)],
    ['max_float', floatValue(Number.MAX_VALUE)],
    ['epsilon_float', floatValue(Number.EPSILON)],
  ]
}

function conversions(): Entries {
  const toFloat = (name: string): readonly [string, Value] => [
    name,
    builtin(name, ['integer'], (args) => floatValue(Number(integerAt(args, 0)))),
  ]
  const toInt = (name: string): readonly [string, Value] => [
    name,
    builtin(name, ['number'], (args) => intValue(BigInt(Math.trunc(floatAt(args, 0))))),
  ]
  const option = (found: Value | null): Value => (found === null ? NONE_VALUE : someValue(found))
  const parsedFloat = (args: readonly Given[]): Value | null => {
    const found = parseFloatText(stringArgument(args, 0))
    return found === null ? null : floatValue(found)
  }
  return [
    toFloat('float'),
    toFloat('float_of_int'),
    toInt('truncate'),
    toInt('int_of_float'),
    ['string_of_float', builtin('string_of_float', ['number'], (args) => stringValue(floatLiteral(floatAt(args, 0))))],
    [
      'float_of_string',
      builtin(
        'float_of_string',
        ['text'],
        (args, location: Place) => parsedFloat(args) ?? failWith('float_of_string', location),
      ),
    ],
    ['float_of_string_opt', builtin('float_of_string_opt', ['text'], (args) => option(parsedFloat(args)))],
    [
      'int_of_string_opt',
      builtin('int_of_string_opt', ['text'], (args, location: Place) =>
        callPrimitive('int_of_string_opt', args, location),
      ),
    ],
    [
      'bool_of_string_opt',
      builtin('bool_of_string_opt', ['text'], (args, location: Place) =>
        callPrimitive('bool_of_string_opt', args, location),
      ),
    ],
  ]
}

const SAME_IN_FLOAT: Readonly<Record<string, string>> = {
  add: '+.',
  sub: '-.',
  mul: '*.',
  div: '/.',
  rem: 'mod_float',
  pow: '**',
  neg: '~-.',
  abs: 'abs_float',
  ceil: 'ceil',
  floor: 'floor',
  sqrt: 'sqrt',
  of_int: 'float_of_int',
  to_int: 'int_of_float',
  of_string: 'float_of_string',
  of_string_opt: 'float_of_string_opt',
  to_string: 'string_of_float',
  infinity: 'infinity',
  nan: 'nan',
}

/** The module Float. */
export function floatNames(standard: ReadonlyMap<string, Value>): Names {
  const entries: (readonly [string, Value])[] = [
    one('round', (value) => Math.sign(value) * Math.round(Math.abs(value))),
    one('trunc', Math.trunc),
    ['zero', floatValue(0)],
    ['one', floatValue(1)],
    ['minus_one', floatValue(-1)],
    ['pi', floatValue(Math.PI)],
    ['equal', builtin('Float.equal', ['left', 'right'], (args) => boolValue(floatAt(args, 0) === floatAt(args, 1)))],
    [
      'compare',
      builtin('Float.compare', ['left', 'right'], (args) => intValue(Math.sign(floatAt(args, 0) - floatAt(args, 1)))),
    ],
    two('min', Math.min),
    two('max', Math.max),
  ]
  for (const [name, original] of Object.entries(SAME_IN_FLOAT)) {
    const value = standard.get(original)
    if (value !== undefined) entries.push([name, value])
  }
  return namesOf(entries)
}
