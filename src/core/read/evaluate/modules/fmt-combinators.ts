// What Fmt offers to make printers from printers, and texts from printers.

import type { Location } from '../../ocaml/syntax.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, isOmitted, listArgument, routine } from '../builtin.ts'
import { createNames } from '../scope.ts'
import { type Given, stringValue, toTerm, UNIT_VALUE, type Value, type Routine, type Names } from '../values.ts'
import { joinTexts } from './format.ts'
import { callPrimitive } from './primitives.ts'

type Entry = readonly [string, Value]

/** Adds them to the names of Fmt, the module Fmt.Dump included. */
export function addFmtCombinators(fmt: Names): void {
  for (const [name, value] of combinators()) fmt.values.set(name, value)
  const dump = createNames()
  for (const [name, value] of dumpPrinters()) dump.values.set(name, value)
  fmt.modules.set('Dump', dump)
}

function combinators(): readonly Entry[] {
  return [
    ['using', using()],
    ['option', optionPrinter('Fmt.option', '')],
    ['pair', pairPrinter('Fmt.pair', '', '', '')],
    ['array', listOf('Fmt.array', '', '', '')],
    ['char', plain('Fmt.char')],
    ['float', plain('Fmt.float')],
    ['int32', plain('Fmt.int32')],
    ['int64', plain('Fmt.int64')],
    ['to_to_string', routine('Fmt.to_to_string', ['printer', 'value'], toText)],
    [
      'of_to_string',
      routine('Fmt.of_to_string', ['function', 'formatter', 'value'], function* (args, location): Routine {
        return write(args, 1, yield applyTo(argument(args, 0), [argument(args, 2)], location))
      }),
    ],
  ]
}

/** Printers that write OCaml's own syntax. */
function dumpPrinters(): readonly Entry[] {
  return [
    [
      'string',
      builtin('Fmt.Dump.string', ['formatter', 'value'], (args, location) =>
        write(args, 0, callPrimitive('quote', args.slice(1), location)),
      ),
    ],
    ['list', listOf('Fmt.Dump.list', '[', '; ', ']')],
    ['array', listOf('Fmt.Dump.array', '[|', '; ', '|]')],
    ['option', optionPrinter('Fmt.Dump.option', 'Some ')],
    ['pair', pairPrinter('Fmt.Dump.pair', '(', ', ', ')')],
  ]
}

function write(args: readonly Given[], formatter: number, text: Value): Value {
  const target = argument(args, formatter)
  if (target.kind === 'formatter') target.written.push(text)
  return UNIT_VALUE
}

function plain(name: string): Value {
  return builtin(name, ['formatter', 'value'], (args) => {
    const value = argument(args, 1)
    return write(
      args,
      0,
      value.kind === 'data' && 'value' in value.value ? stringValue(String(value.value.value)) : value,
    )
  })
}

/** `Fmt.using f printer`: prints what `f` makes of a value. */
function using(): Value {
  return routine('Fmt.using', ['function', 'printer', 'formatter', 'value'], function* (args, location): Routine {
    const made = yield applyTo(argument(args, 0), [argument(args, 3)], location)
    return yield applyTo(argument(args, 1), [argument(args, 2), made], location)
  })
}

function optionPrinter(name: string, some: string): Value {
  const none = some === '' ? '' : 'None'
  return routine(name, ['?none', 'printer', 'formatter', 'option'], function* (args, location): Routine {
    const option = argument(args, 3)
    if (option.kind === 'construct' && option.name === 'Some' && option.argument !== null) {
      write(args, 2, stringValue(some))
      return yield applyTo(argument(args, 1), [argument(args, 2), option.argument], location)
    }
    if (isOmitted(args, 0)) return write(args, 2, stringValue(none))
    return yield applyTo(argument(args, 0), [argument(args, 2), UNIT_VALUE], location)
  })
}

function pairPrinter(name: string, open: string, between: string, close: string): Value {
  return routine(name, ['?sep', 'first', 'second', 'formatter', 'pair'], function* (args, location): Routine {
    const pair = argument(args, 4)
    const [first, second] = pair.kind === 'tuple' ? pair.items : []
    if (first === undefined || second === undefined) return UNIT_VALUE
    write(args, 3, stringValue(open))
    yield applyTo(argument(args, 1), [argument(args, 3), first], location)
    yield separated(args, 3, between, location)
    yield applyTo(argument(args, 2), [argument(args, 3), second], location)
    return write(args, 3, stringValue(close))
  })
}

/** What stands between two values: the given separator, or a fixed text. */
function* separated(args: readonly Given[], formatter: number, text: string, location: Location): Routine {
  if (isOmitted(args, 0)) return write(args, formatter, stringValue(text))
  return yield applyTo(argument(args, 0), [argument(args, formatter), UNIT_VALUE], location)
}

function listOf(name: string, open: string, between: string, close: string): Value {
  return routine(name, ['?sep', 'printer', 'formatter', 'list'], function* (args, location): Routine {
    write(args, 2, stringValue(open))
    for (const [index, item] of listArgument(args, 3).entries()) {
      if (index > 0) yield separated(args, 2, between, location)
      yield applyTo(argument(args, 1), [argument(args, 2), item], location)
    }
    return write(args, 2, stringValue(close))
  })
}

function* toText(args: readonly Given[], location: Location): Routine {
  const written: Value[] = []
  yield applyTo(argument(args, 0), [{ kind: 'formatter', written }, argument(args, 1)], location)
  return joinTexts(written.filter((part) => toTerm(part) !== null))
}
