// How functions that the language brings are defined: their parameters, and readers that take arguments apart with a message
// at the argument's place when they are of another kind.

import type { Constant } from '../../model/constant.ts'
import type { Location } from '../ocaml/syntax.ts'
import { done } from './coroutine.ts'
import { describeValue } from './describe-value.ts'
import { raise, refuse, rejectCompile } from './signals.ts'
import {
  constructValue,
  type FunctionValue,
  type Given,
  listItems,
  stringValue,
  toConstant,
  type Value,
  type Routine,
} from './values.ts'

type Compute = (args: readonly Given[], location: Location) => Value
type ComputeRoutine = (args: readonly Given[], location: Location) => Routine

/** Parameters as texts: `~name`, `?name`, or any other text for a positional one. */
function shapes(parameters: readonly string[]): FunctionValue['parameters'] {
  return parameters.map((text) =>
    text.startsWith('~') || text.startsWith('?')
      ? { label: text.slice(1), isOptional: text.startsWith('?') }
      : { label: null, isOptional: false },
  )
}

/** A function that needs no evaluation. */
export function builtin(name: string, parameters: readonly string[], compute: Compute): Value {
  return routine(name, parameters, (args, location) => done(compute(args, location)))
}

/** A function that calls functions it is given. */
export function routine(name: string, parameters: readonly string[], call: ComputeRoutine): Value {
  return { kind: 'function', name, parameters: shapes(parameters), given: parameters.map(() => undefined), call }
}

/** The argument at an index; a missing one is our own mistake. */
export function argument(args: readonly Given[], index: number): Value {
  const value = args[index]?.value
  if (value === undefined || value === null) throw new Error(`a built-in function lacks argument ${index}`)
  return value
}

/** Stops with an error of type at an argument. */
export function mismatch(expected: string, args: readonly Given[], index: number, hint: string | null = null): never {
  const given = args[index]
  if (given?.value === undefined || given.value === null)
    throw new Error('a missing argument cannot be of the wrong type')
  return rejectMismatch(expected, given.value, given.location, hint)
}

/** Stops with an error of type at a place. */
export function rejectMismatch(expected: string, found: Value, location: Location, hint: string | null = null): never {
  if (found.kind === 'term') {
    return refuse(
      'MG-READ-SYMBOLIC',
      `This must be ${expected} that is known now, but it depends on keys.`,
      'Only conditions, values over keys and the methods of a device may depend on keys.',
      location,
    )
  }
  return rejectCompile(
    'MG-READ-TYPE',
    `This must be ${expected}, but it is ${describeValue(found)}.`,
    hint,
    location,
    `This expression was expected to be ${expected}`,
  )
}

function leaf<K extends Constant['kind']>(kind: K, expected: string) {
  return (args: readonly Given[], index: number): Extract<Constant, { kind: K }> => {
    const constant = toConstant(argument(args, index))
    return isKind(constant, kind) ? constant : mismatch(expected, args, index)
  }
}

function isKind<K extends Constant['kind']>(
  constant: Constant | null,
  kind: K,
): constant is Extract<Constant, { kind: K }> {
  return constant?.kind === kind
}

const readString = leaf('string', 'a string')
const readInt = leaf('int', 'an integer')
const readBool = leaf('bool', 'true or false')

/** The text of a string argument. */
export function stringArgument(args: readonly Given[], index: number): string {
  return readString(args, index).value
}

/** Undefined for an omitted optional argument. */
export function optionalString(args: readonly Given[], index: number): string | undefined {
  return isOmitted(args, index) ? undefined : stringArgument(args, index)
}

/** The value of an integer argument. */
export function intArgument(args: readonly Given[], index: number): number {
  return Number(readInt(args, index).value)
}

/** The value of an optional boolean argument; undefined when omitted. */
export function optionalBool(args: readonly Given[], index: number): boolean | undefined {
  return isOmitted(args, index) ? undefined : readBool(args, index).value
}

/** Whether an optional argument is omitted. */
export function isOmitted(args: readonly Given[], index: number): boolean {
  return (args[index]?.value ?? null) === null
}

/** Items of a list argument whose length is known. */
export function listArgument(args: readonly Given[], index: number): readonly Value[] {
  return listItems(argument(args, index)) ?? mismatch('a list', args, index)
}

/** Items of an optional list argument, each taken apart by `read`; undefined when omitted. */
export function optionalList<T>(
  args: readonly Given[],
  index: number,
  read: (item: Value, location: Location) => T,
): readonly T[] | undefined {
  if (isOmitted(args, index)) return undefined
  const location = locationOf(args, index)
  return listArgument(args, index).map((item) => read(item, location))
}

/** The place of an argument. */
export function locationOf(args: readonly Given[], index: number): Location {
  const given = args[index]
  if (given === undefined) throw new Error('a built-in function lacks an argument')
  return given.location
}

/** The text of a string inside a list. */
export function textOf(item: Value, location: Location): string {
  return item.kind === 'data' && item.value.kind === 'string'
    ? item.value.value
    : rejectMismatch('a string', item, location)
}

/** Raises OCaml's `Failure`. */
export function failWith(text: string, location: Location): never {
  return raise(constructValue('Failure', stringValue(text)), location)
}

/** Raises OCaml's `Invalid_argument`. */
export function invalidArg(text: string, location: Location): never {
  return raise(constructValue('Invalid_argument', stringValue(text)), location)
}

/** Raises OCaml's `Not_found`. */
export function notFound(location: Location): never {
  return raise(constructValue('Not_found'), location)
}
