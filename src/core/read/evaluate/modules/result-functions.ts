// What Rresult.R offers beside binding: results that are known are taken apart, those of an effect are not.

import type { Location } from '../../ocaml/syntax.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, failWith, invalidArg, locationOf, mismatch, routine } from '../builtin.ts'
import { refuse } from '../signals.ts'
import { boolValue, constructValue, type Given, stringValue, UNIT_VALUE, type Value, type Routine } from '../values.ts'
import { toErrorMessage } from './format.ts'

type Entry = readonly [string, Value]

/** Names of Rresult.R. */
export function resultFunctions(): readonly Entry[] {
  return [
    ['is_ok', builtin('Rresult.R.is_ok', ['result'], (args) => boolValue(isOk(args, 0)))],
    ['is_error', builtin('Rresult.R.is_error', ['result'], (args) => boolValue(!isOk(args, 0)))],
    ['get_ok', builtin('Rresult.R.get_ok', ['result'], (args, location) => taken(args, 'Ok', location))],
    ['get_error', builtin('Rresult.R.get_error', ['result'], (args, location) => taken(args, 'Error', location))],
    ['msg', builtin('Rresult.R.msg', ['text'], (args) => message(argument(args, 0)))],
    ['error_msgf', toErrorMessage('Rresult.R.error_msgf')],
    ['map', changed('Rresult.R.map', 'Ok', ['result', 'function'])],
    ['reword_error', changed('Rresult.R.reword_error', 'Error', ['function', 'result'])],
    [
      'join',
      builtin('Rresult.R.join', ['result'], (args) => (isOk(args, 0) ? inner(argument(args, 0)) : argument(args, 0))),
    ],
    ['pp_msg', builtin('Rresult.R.pp_msg', ['formatter', 'message'], writeMessage)],
    [
      'failwith_error_msg',
      builtin('Rresult.R.failwith_error_msg', ['result'], (args, location) =>
        isOk(args, 0) ? inner(argument(args, 0)) : failWith(textOfMessage(inner(argument(args, 0))), location),
      ),
    ],
  ]
}

function message(text: Value): Value {
  return { kind: 'variant', tag: 'Msg', argument: text }
}

function isOk(args: readonly Given[], index: number): boolean {
  const result = argument(args, index)
  if (result.kind === 'construct') return result.name === 'Ok'
  return refuse(
    'MG-READ-FORM',
    'What comes of this action is not known when a configuration is read.',
    'Write the actions one after the other, with >>=.',
    locationOf(args, index),
  )
}

function inner(result: Value): Value {
  return result.kind === 'construct' && result.argument !== null ? result.argument : UNIT_VALUE
}

function taken(args: readonly Given[], name: 'Ok' | 'Error', location: Location): Value {
  if (isOk(args, 0) === (name === 'Ok')) return inner(argument(args, 0))
  return invalidArg(`result value is (${name === 'Ok' ? 'Error' : 'Ok'} _)`, location)
}

/** Applies a function inside `Ok` or inside `Error`. */
function changed(name: string, side: 'Ok' | 'Error', parameters: readonly string[]): Value {
  const subject = parameters.indexOf('result')
  return routine(name, parameters, function* (args, location): Routine {
    const result = argument(args, subject)
    if (isOk(args, subject) !== (side === 'Ok')) return result
    return constructValue(side, yield applyTo(argument(args, 1 - subject), [inner(result)], location))
  })
}

function textOfMessage(value: Value): string {
  const text = value.kind === 'variant' ? value.argument : null
  return text?.kind === 'data' && text.value.kind === 'string' ? text.value.value : ''
}

function writeMessage(args: readonly Given[]): Value {
  const formatter = argument(args, 0)
  const value = argument(args, 1)
  if (value.kind !== 'variant' || value.argument === null) return mismatch('a message', args, 1)
  if (formatter.kind === 'formatter') formatter.written.push(value.argument ?? stringValue(''))
  return UNIT_VALUE
}
