// OCaml's standard library as far as configurations use it: what works on any value, beside the pure functions on data.

import { applyTo } from '../apply-function.ts'
import { argument, builtin, failWith, invalidArg, mismatch, notFound, routine } from '../builtin.ts'
import { done } from '../coroutine.ts'
import { forced } from '../lazy-value.ts'
import type { Machine } from '../machine.ts'
import { createNames } from '../scope.ts'
import { raise } from '../signals.ts'
import {
  boolValue,
  constructValue,
  intValue,
  listItems,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  toTerm,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from '../values.ts'
import { exceptionText } from '../../exception-text.ts'
import { compareValues, isSame } from '../compare-values.ts'
import { callPrimitive, primitivesOf } from './primitives.ts'

/** Names in sight without any `open`. */
export function stdlibNames(): Names {
  const names = createNames()
  for (const [name, value] of primitivesOf(null)) names.values.set(name, value)
  for (const [name, value] of [...operators(), ...exceptions(), ...onAnyValue()]) names.values.set(name, value)
  return names
}

type Entries = readonly (readonly [string, Value])[]

function operators(): Entries {
  return [
    [
      '@@',
      routine('@@', ['function', 'argument'], (args, location) =>
        applyTo(argument(args, 0), [argument(args, 1)], location),
      ),
    ],
    [
      '|>',
      routine('|>', ['argument', 'function'], (args, location) =>
        applyTo(argument(args, 1), [argument(args, 0)], location),
      ),
    ],
    ['@', builtin('@', ['left', 'right'], (args, location) => appendLists(args, location))],
    ['==', builtin('==', ['left', 'right'], (args) => boolValue(isSame(argument(args, 0), argument(args, 1))))],
    ['!=', builtin('!=', ['left', 'right'], (args) => boolValue(!isSame(argument(args, 0), argument(args, 1))))],
    ...['=', '<>', '<', '<=', '>', '>='].map((name) => comparison(name)),
    ['compare', builtin('compare', ['left', 'right'], (args, location) => order(args, location))],
    ['min', builtin('min', ['left', 'right'], (args, location) => extreme('min', args, location))],
    ['max', builtin('max', ['left', 'right'], (args, location) => extreme('max', args, location))],
  ]
}

type Args = Parameters<Parameters<typeof builtin>[2]>[0]
type Place = Parameters<Parameters<typeof builtin>[2]>[1]

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (found) => found === 0,
  '<>': (found) => found !== 0,
  '<': (found) => found < 0,
  '<=': (found) => found <= 0,
  '>': (found) => found > 0,
  '>=': (found) => found >= 0,
}

function comparison(name: string): readonly [string, Value] {
  return [
    name,
    builtin(name, ['left', 'right'], (args, location) => {
      if (isSymbolic(args)) return callPrimitive(name, args, location)
      return boolValue(HOLDS[name]?.(compareValues(argument(args, 0), argument(args, 1), location)) === true)
    }),
  ]
}

/** One of them depends on keys: the functions on terms compare them. */
export function isSymbolic(args: Args): boolean {
  return (
    args.some(({ value }) => value !== null && toConstant(value) === null) &&
    args.every(({ value }) => value !== null && toTerm(value) !== null)
  )
}

function order(args: Args, location: Place): Value {
  if (isSymbolic(args)) return callPrimitive('compare', args, location)
  return intValue(Math.sign(compareValues(argument(args, 0), argument(args, 1), location)))
}

function extreme(name: 'min' | 'max', args: Args, location: Place): Value {
  if (isSymbolic(args)) return callPrimitive(name, args, location)
  const found = compareValues(argument(args, 0), argument(args, 1), location)
  return argument(args, (name === 'min' ? found <= 0 : found >= 0) ? 0 : 1)
}

/** `@`; lists of implementations and functions too. */
export function appendLists(
  args: Parameters<Parameters<typeof builtin>[2]>[0],
  location: Parameters<Parameters<typeof builtin>[2]>[1],
): Value {
  const left = listItems(argument(args, 0))
  if (left === null) return callPrimitive('@', args, location)
  let list = argument(args, 1)
  if (left.length === 0) return list
  for (const head of [...left].reverse()) list = { kind: 'cons', head, tail: list }
  return list
}

function exceptions(): Entries {
  return [
    ['raise', builtin('raise', ['exception'], (args, location) => raise(argument(args, 0), location))],
    ['raise_notrace', builtin('raise_notrace', ['exception'], (args, location) => raise(argument(args, 0), location))],
    [
      'failwith',
      builtin('failwith', ['text'], (args, location) => raise(constructValue('Failure', argument(args, 0)), location)),
    ],
    [
      'invalid_arg',
      builtin('invalid_arg', ['text'], (args, location) =>
        raise(constructValue('Invalid_argument', argument(args, 0)), location),
      ),
    ],
    ['exit', builtin('exit', ['status'], (_, location) => failWith('exit', location))],
  ]
}

function onAnyValue(): Entries {
  const part = (name: string, index: number): Value =>
    builtin(name, ['pair'], (args, location) => {
      const pair = argument(args, 0)
      return pair.kind === 'tuple' ? (pair.items[index] ?? UNIT_VALUE) : callPrimitive(name, args, location)
    })
  const silent = (name: string): readonly [string, Value] => [name, builtin(name, ['text'], () => UNIT_VALUE)]
  const toChannel = (name: string): readonly [string, Value] => [
    name,
    builtin(name, ['channel', 'text'], () => UNIT_VALUE),
  ]
  const channel: Value = { kind: 'formatter', written: [] }
  return [
    ['ignore', builtin('ignore', ['value'], () => UNIT_VALUE)],
    ['fst', part('fst', 0)],
    ['snd', part('snd', 1)],
    ['stdout', channel],
    ['stderr', channel],
    ...PRINTERS.flatMap((name) => [silent(`print_${name}`), silent(`prerr_${name}`)]),
    ...['output_string', 'output_char', 'output_bytes'].map(toChannel),
    ...['flush', 'flush_all', 'close_out', 'at_exit'].map(silent),
    ['format_of_string', builtin('format_of_string', ['format'], (args) => argument(args, 0))],
    ['string_of_format', builtin('string_of_format', ['format'], (args) => argument(args, 0))],
    ['^^', builtin('^^', ['left', 'right'], (args, location) => callPrimitive('^', args, location))],
  ]
}

const PRINTERS = ['endline', 'string', 'newline', 'char', 'int', 'float', 'bytes']

/** The modules Option, Result, Fun, Lazy and Sys. */
export function smallModules(machine: Machine): ReadonlyMap<string, Names> {
  return new Map([
    ['Option', optionNames()],
    ['Result', resultNames()],
    [
      'Fun',
      namesOf([
        ['id', builtin('Fun.id', ['value'], (args) => argument(args, 0))],
        ['const', builtin('Fun.const', ['value', '_'], (args) => argument(args, 0))],
      ]),
    ],
    ['Lazy', lazyNames()],
    ['Sys', sysNames(machine)],
    ['Unix', sysNames(machine)],
    [
      'Printexc',
      namesOf([
        [
          'to_string',
          builtin('Printexc.to_string', ['exception'], (args) => stringValue(exceptionText(argument(args, 0)))),
        ],
        ['record_backtrace', builtin('Printexc.record_backtrace', ['on'], () => UNIT_VALUE)],
      ]),
    ],
    [
      'Int',
      namesOf([
        [
          'to_string',
          builtin('Int.to_string', ['int'], (args, location) => callPrimitive('string_of_int', args, location)),
        ],
      ]),
    ],
  ])
}

function lazyNames(): Names {
  return namesOf([
    [
      'force',
      routine('Lazy.force', ['value'], (args, location) => {
        const value = argument(args, 0)
        return value.kind === 'lazy' ? forced(value, location) : done(value)
      }),
    ],
    [
      'is_val',
      builtin('Lazy.is_val', ['value'], (args) => {
        const value = argument(args, 0)
        return boolValue(value.kind !== 'lazy' || value.result !== null)
      }),
    ],
    ['from_val', builtin('Lazy.from_val', ['value'], (args) => forcedValue(argument(args, 0)))],
  ])
}

function forcedValue(result: Value): Value {
  return { kind: 'lazy', force: () => done(result), result }
}

/** A module of the given values. */
export function namesOf(entries: Entries): Names {
  const names = createNames()
  for (const [name, value] of entries) names.values.set(name, value)
  return names
}

/** `Sys.getenv` sees only what the design or the command line gives, never the process. */
function sysNames(machine: Machine): Names {
  const read = (args: Parameters<typeof argument>[0]): string | undefined => {
    const name = toConstant(argument(args, 0))
    return name?.kind === 'string' ? machine.env[name.value] : mismatch('a string', args, 0)
  }
  const getenv = builtin('Sys.getenv', ['name'], (args, location) => {
    const text = read(args)
    return text === undefined ? notFound(location) : stringValue(text)
  })
  const optional = builtin('Sys.getenv_opt', ['name'], (args) => {
    const text = read(args)
    return text === undefined ? NONE_VALUE : someValue(stringValue(text))
  })
  return namesOf([
    ['getenv', getenv],
    ['getenv_opt', optional],
    ['word_size', intValue(64)],
    ['int_size', intValue(63)],
    ['big_endian', boolValue(false)],
    ['cygwin', boolValue(false)],
    ['max_string_length', intValue(2n ** 57n - 9n)],
    ['max_array_length', intValue(2n ** 54n - 1n)],
    ['opaque_identity', builtin('Sys.opaque_identity', ['value'], (args) => argument(args, 0))],
    ['os_type', stringValue('Unix')],
    ['unix', { kind: 'data', value: { kind: 'bool', value: true } }],
    ['win32', { kind: 'data', value: { kind: 'bool', value: false } }],
    ['ocaml_version', stringValue('4.13.1')],
  ])
}

function optionNames(): Names {
  const names = namesOf([...primitivesOf('Option')])
  const isKnown = (value: Value): boolean => value.kind === 'construct'
  const inner = (value: Value): Value | null =>
    value.kind === 'construct' && value.name === 'Some' ? value.argument : null
  const native = (
    name: string,
    parameters: readonly string[],
    subject: number,
    compute: (
      found: Value | null,
      args: Parameters<typeof argument>[0],
      location: Parameters<typeof invalidArg>[1],
    ) => Routine,
  ): void => {
    names.values.set(
      name,
      routine(`Option.${name}`, parameters, function* (args, location): Routine {
        const value = argument(args, subject)
        if (!isKnown(value)) return callPrimitive(`Option.${name}`, args, location)
        return yield compute(inner(value), args, location)
      }),
    )
  }
  native('map', ['function', 'option'], 1, function* (found, args, location) {
    return found === null ? NONE_VALUE : someValue(yield applyTo(argument(args, 0), [found], location))
  })
  native('bind', ['option', 'function'], 0, function* (found, args, location) {
    return found === null ? NONE_VALUE : yield applyTo(argument(args, 1), [found], location)
  })
  native('iter', ['function', 'option'], 1, function* (found, args, location) {
    return found === null ? UNIT_VALUE : yield applyTo(argument(args, 0), [found], location)
  })
  native('get', ['option'], 0, (found, _args, location) => done(found ?? invalidArg('option is None', location)))
  names.values.set(
    'some',
    builtin('Option.some', ['value'], (args) => someValue(argument(args, 0))),
  )
  names.values.set('none', NONE_VALUE)
  names.values.set(
    'value',
    builtin('Option.value', ['option', '~default'], (args, location) => {
      const value = argument(args, 0)
      return isKnown(value) ? (inner(value) ?? argument(args, 1)) : callPrimitive('Option.value', args, location)
    }),
  )
  return names
}

function resultNames(): Names {
  const inner = (value: Value, name: string): Value | null =>
    value.kind === 'construct' && value.name === name ? value.argument : null
  return namesOf([
    ['ok', builtin('Result.ok', ['value'], (args) => constructValue('Ok', argument(args, 0)))],
    ['error', builtin('Result.error', ['value'], (args) => constructValue('Error', argument(args, 0)))],
    [
      'get_ok',
      builtin(
        'Result.get_ok',
        ['result'],
        (args, location) => inner(argument(args, 0), 'Ok') ?? invalidArg('result is Error _', location),
      ),
    ],
    [
      'is_ok',
      builtin('Result.is_ok', ['result'], (args) => ({
        kind: 'data',
        value: { kind: 'bool', value: inner(argument(args, 0), 'Ok') !== null },
      })),
    ],
    [
      'map',
      routine('Result.map', ['function', 'result'], function* (args, location): Routine {
        const found = inner(argument(args, 1), 'Ok')
        return found === null
          ? argument(args, 1)
          : constructValue('Ok', yield applyTo(argument(args, 0), [found], location))
      }),
    ],
    [
      'bind',
      routine('Result.bind', ['result', 'function'], function* (args, location): Routine {
        const found = inner(argument(args, 0), 'Ok')
        return found === null ? argument(args, 0) : yield applyTo(argument(args, 1), [found], location)
      }),
    ],
  ])
}
