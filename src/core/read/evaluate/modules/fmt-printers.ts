// Printers of Fmt that are made from other printers.

import { applyTo } from '../apply-function.ts'
import { argument, routine } from '../builtin.ts'
import { type Routine, stringValue, UNIT_VALUE, type Value } from '../values.ts'

/** `Fmt.const printer value`. */
export function constPrinter(): Value {
  return routine('Fmt.const', ['printer', 'value', 'formatter', '_'], (args, location) =>
    applyTo(argument(args, 0), [argument(args, 2), argument(args, 1)], location),
  )
}

/** Two printers, one after the other. */
export function sequencePrinter(name: string, between: string): Value {
  return routine(`Fmt.${name}`, ['first', 'second', 'formatter', 'value'], function* (args, location): Routine {
    const formatter = argument(args, 2)
    yield applyTo(argument(args, 0), [formatter, argument(args, 3)], location)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(between))
    return yield applyTo(argument(args, 1), [formatter, argument(args, 3)], location)
  })
}

/** A box around a printer: what is in it is taken to fit on its line. */
export function boxPrinter(name: string): Value {
  return routine(`Fmt.${name}`, ['?indent', 'printer', 'formatter', 'value'], (args, location) =>
    applyTo(argument(args, 1), [argument(args, 2), argument(args, 3)], location),
  )
}

/** A printer between two texts. */
export function bracketPrinter(name: string, open: string, close: string): Value {
  return routine(`Fmt.${name}`, ['printer', 'formatter', 'value'], function* (args, location): Routine {
    const formatter = argument(args, 1)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(open))
    yield applyTo(argument(args, 0), [formatter, argument(args, 2)], location)
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(close))
    return UNIT_VALUE
  })
}

/** `Fmt.quote printer`. */
export function quotePrinter(): Value {
  return routine('Fmt.quote', ['?mark', 'printer', 'formatter', 'value'], function* (args, location): Routine {
    const formatter = argument(args, 2)
    const mark = args[0]?.value ?? stringValue('"')
    if (formatter.kind === 'formatter') formatter.written.push(mark)
    yield applyTo(argument(args, 1), [formatter, argument(args, 3)], location)
    if (formatter.kind === 'formatter') formatter.written.push(mark)
    return UNIT_VALUE
  })
}
