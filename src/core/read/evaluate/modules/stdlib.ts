// OCaml's standard library as far as configurations use it: what works on any value, beside the pure functions on data.

import { applyTo } from '../apply-function.ts'
import { argument, builtin, failWith, invalidArg, mismatch, notFound, routine } from '../builtin.ts'
import { done } from '../coroutine.ts'
import type { Machine } from '../machine.ts'
import { createNames, type Names } from '../scope.ts'
import { raise } from '../signals.ts'
import {
  constructValue,
  intValue,
  listItems,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
  type Routine,
} from '../values.ts'
import { callPrimitive, primitivesOf } from './primitives.ts'

/** Names in sight without any `open`. */
export function stdlibNames(): Names {
  const names = createNames()
  for (const [name, value] of primitivesOf(null)) names.values.set(name, value)
  for (const [name, value] of [...operators(), ...exceptions(), ...references(), ...onAnyValue()])
    names.values.set(name, value)
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
    [
      '==',
      builtin('==', ['left', 'right'], (args) => ({
        kind: 'data',
        value: { kind: 'bool', value: argument(args, 0) === argument(args, 1) },
      })),
    ],
    [
      '!=',
      builtin('!=', ['left', 'right'], (args) => ({
        kind: 'data',
        value: { kind: 'bool', value: argument(args, 0) !== argument(args, 1) },
      })),
    ],
  ]
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

function references(): Entries {
  const change = (name: string, by: bigint): Value =>
    builtin(name, ['reference'], (args) => {
      const cell = argument(args, 0)
      if (cell.kind !== 'reference') return mismatch('a reference', args, 0)
      const old = toConstant(cell.content)
      if (old?.kind !== 'int') return mismatch('a reference to an integer', args, 0)
      cell.content = intValue(BigInt(old.value) + by)
      return UNIT_VALUE
    })
  return [
    ['ref', builtin('ref', ['content'], (args) => ({ kind: 'reference', content: argument(args, 0) }))],
    [
      '!',
      builtin('!', ['reference'], (args) => {
        const cell = argument(args, 0)
        return cell.kind === 'reference' ? cell.content : mismatch('a reference', args, 0)
      }),
    ],
    [
      ':=',
      builtin(':=', ['reference', 'content'], (args) => {
        const cell = argument(args, 0)
        if (cell.kind !== 'reference') return mismatch('a reference', args, 0)
        cell.content = argument(args, 1)
        return UNIT_VALUE
      }),
    ],
    ['incr', change('incr', 1n)],
    ['decr', change('decr', -1n)],
  ]
}

function onAnyValue(): Entries {
  const part = (name: string, index: number): Value =>
    builtin(name, ['pair'], (args, location) => {
      const pair = argument(args, 0)
      return pair.kind === 'tuple' ? (pair.items[index] ?? UNIT_VALUE) : callPrimitive(name, args, location)
    })
  const silent = (name: string): Value => builtin(name, ['text'], () => UNIT_VALUE)
  return [
    ['ignore', builtin('ignore', ['value'], () => UNIT_VALUE)],
    ['fst', part('fst', 0)],
    ['snd', part('snd', 1)],
    ['print_endline', silent('print_endline')],
    ['print_string', silent('print_string')],
    ['prerr_endline', silent('prerr_endline')],
    ['prerr_string', silent('prerr_string')],
    ['print_newline', silent('print_newline')],
  ]
}

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
    ['Lazy', namesOf([['force', routine('Lazy.force', ['value'], forceLazy)]])],
    ['Sys', sysNames(machine)],
    ['Unix', sysNames(machine)],
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

/** A module of the given values. */
export function namesOf(entries: Entries): Names {
  const names = createNames()
  for (const [name, value] of entries) names.values.set(name, value)
  return names
}

function* forceLazy(args: Parameters<Parameters<typeof routine>[2]>[0]): Routine {
  const value = argument(args, 0)
  if (value.kind !== 'lazy') return value
  value.result ??= yield value.force()
  return value.result
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
