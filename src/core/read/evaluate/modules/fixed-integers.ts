// The modules Int32, Int64 and Nativeint: integers that wrap at their size. A value is kept as any integer is.

import { argument, builtin, failWith, mismatch, stringArgument } from '../builtin.ts'
import { raise } from '../signals.ts'
import {
  boolValue,
  constructValue,
  type Given,
  intValue,
  type Names,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  type Value,
} from '../values.ts'
import { floatAt, floatValue } from './numbers.ts'
import { namesOf } from './stdlib.ts'

type Entry = readonly [string, Value]
type Place = Given['location']

/** The three modules by name. */
export function fixedIntegers(): ReadonlyMap<string, Names> {
  const int32 = integersOf('Int32', 32)
  const int64 = [...integersOf('Int64', 64), ...conversions('Int64')]
  const native = [...integersOf('Nativeint', 64), ...conversions('Nativeint'), ['size', intValue(64)] as const]
  return new Map([
    ['Int32', namesOf(int32)],
    ['Int64', namesOf(int64)],
    ['Nativeint', namesOf(native)],
  ])
}

function bigAt(args: readonly Given[], index: number): bigint {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'int' ? BigInt(constant.value) : mismatch('an integer', args, index)
}

function integersOf(module: string, bits: number): readonly Entry[] {
  const wrap = (value: bigint): Value => intValue(BigInt.asIntN(bits, value))
  const unsigned = (value: bigint): bigint => BigInt.asUintN(bits, value)
  const one = (name: string, compute: (value: bigint) => bigint): Entry => [
    name,
    builtin(`${module}.${name}`, ['integer'], (args) => wrap(compute(bigAt(args, 0)))),
  ]
  const two = (name: string, compute: (left: bigint, right: bigint, location: Place) => bigint): Entry => [
    name,
    builtin(`${module}.${name}`, ['left', 'right'], (args, location) =>
      wrap(compute(bigAt(args, 0), bigAt(args, 1), location)),
    ),
  ]
  const order = (name: string, view: (value: bigint) => bigint): Entry => [
    name,
    builtin(`${module}.${name}`, ['left', 'right'], (args) => {
      const [left, right] = [view(bigAt(args, 0)), view(bigAt(args, 1))]
      return intValue(left < right ? -1 : left > right ? 1 : 0)
    }),
  ]
  const size = BigInt(bits - 1)
  return [
    ['zero', intValue(0)],
    ['one', intValue(1)],
    ['minus_one', intValue(-1)],
    ['max_int', intValue((1n << size) - 1n)],
    ['min_int', intValue(-(1n << size))],
    one('neg', (value) => -value),
    one('succ', (value) => value + 1n),
    one('pred', (value) => value - 1n),
    one('abs', (value) => (value < 0n ? -value : value)),
    one('lognot', (value) => ~value),
    one('of_int', (value) => value),
    two('add', (left, right) => left + right),
    two('sub', (left, right) => left - right),
    two('mul', (left, right) => left * right),
    two('div', (left, right, location) => left / divisor(right, location)),
    two('rem', (left, right, location) => left % divisor(right, location)),
    two('unsigned_div', (left, right, location) => unsigned(left) / unsigned(divisor(right, location))),
    two('unsigned_rem', (left, right, location) => unsigned(left) % unsigned(divisor(right, location))),
    two('logand', (left, right) => left & right),
    two('logor', (left, right) => left | right),
    two('logxor', (left, right) => left ^ right),
    two('min', (left, right) => (left < right ? left : right)),
    two('max', (left, right) => (left > right ? left : right)),
    two('shift_left', (value, places) => value << places),
    two('shift_right', (value, places) => value >> places),
    two('shift_right_logical', (value, places) => unsigned(value) >> places),
    order('compare', (value) => value),
    order('unsigned_compare', unsigned),
    ['equal', builtin(`${module}.equal`, ['left', 'right'], (args) => boolValue(bigAt(args, 0) === bigAt(args, 1)))],
    ['to_int', builtin(`${module}.to_int`, ['integer'], (args) => intValue(BigInt.asIntN(63, bigAt(args, 0))))],
    [
      'unsigned_to_int',
      builtin(`${module}.unsigned_to_int`, ['integer'], (args) => {
        const value = unsigned(bigAt(args, 0))
        return value < 1n << 62n ? someValue(intValue(value)) : NONE_VALUE
      }),
    ],
    ['to_float', builtin(`${module}.to_float`, ['integer'], (args) => floatValue(Number(bigAt(args, 0))))],
    [
      'of_float',
      builtin(`${module}.of_float`, ['float'], (args) => {
        const value = Math.trunc(floatAt(args, 0))
        return Number.isFinite(value) ? wrap(BigInt(value)) : intValue(0)
      }),
    ],
    ['to_string', builtin(`${module}.to_string`, ['integer'], (args) => stringValue(String(bigAt(args, 0))))],
    ...readers(module, bits),
  ]
}

function readers(module: string, bits: number): readonly Entry[] {
  return [
    [
      'of_string',
      builtin(`${module}.of_string`, ['text'], (args, location) => {
        const value = readInteger(stringArgument(args, 0), bits)
        return value === null ? failWith(`${module}.of_string`, location) : intValue(value)
      }),
    ],
    [
      'of_string_opt',
      builtin(`${module}.of_string_opt`, ['text'], (args) => {
        const value = readInteger(stringArgument(args, 0), bits)
        return value === null ? NONE_VALUE : someValue(intValue(value))
      }),
    ],
  ]
}

/** Decimal numbers must fit; those in another base, and after `0u`, may use all bits. */
function readInteger(text: string, bits: number): bigint | null {
  const match = /^([-+]?)(0[xXoObBuU])?([\da-fA-F][\da-fA-F_]*)$/.exec(text)
  if (match === null) return null
  const prefix = (match[2] ?? '').toLowerCase()
  const digits = (match[3] ?? '').replaceAll('_', '')
  const allowed = { '0x': /^[\da-f]+$/i, '0o': /^[0-7]+$/, '0b': /^[01]+$/ }[prefix] ?? /^\d+$/
  if (!allowed.test(digits)) return null
  const size = BigInt(prefix === '' || prefix === '0u' ? digits : prefix + digits)
  const value = match[1] === '-' ? -size : size
  if (prefix !== '') return size < 1n << BigInt(bits) ? BigInt.asIntN(bits, value) : null
  const limit = 1n << BigInt(bits - 1)
  return value >= -limit && value < limit ? value : null
}

function divisor(value: bigint, location: Place): bigint {
  return value === 0n ? raise(constructValue('Division_by_zero'), location) : value
}

/** Between sizes. */
function conversions(module: string): readonly Entry[] {
  const to = (name: string, bits: number): Entry => [
    name,
    builtin(`${module}.${name}`, ['integer'], (args) => intValue(BigInt.asIntN(bits, bigAt(args, 0)))),
  ]
  const named = [to('of_int32', 64), to('to_int32', 32), to('of_nativeint', 64), to('to_nativeint', 64)]
  return module === 'Int64' ? named : named.slice(0, 2)
}
