// Application of functions by OCaml's rules for labels: any order of labelled arguments, optional ones left out once a later
// positional one is there, labels omitted in a full application, arguments beyond the last passed on to the result.

import type { Location } from '../ocaml/syntax.ts'
import { describeValue } from './describe-value.ts'
import type { AppliedArgument } from './machine.ts'
import { refuse, rejectCompile } from './signals.ts'
import type { FunctionValue, Given, ParameterShape, Value, Routine } from './values.ts'

/** The result of applying a value to arguments; a function when some are still missing. */
export function* applyValue(start: Value, args: readonly AppliedArgument[], location: Location): Routine {
  let callee = start
  let rest = args
  while (rest.length > 0) {
    if (callee.kind !== 'function') return rejectNotFunction(callee, rest, location)
    const step = fill(callee, rest)
    if (step.leftover.length === rest.length) return rejectLabel(callee, rest, location)
    if (!isComplete(step.callee)) {
      if (step.leftover.length > 0) return rejectLabel(step.callee, step.leftover, location)
      return step.callee
    }
    callee = yield call(step.callee, location)
    rest = step.leftover
  }
  return callee
}

/** Application to positional arguments. */
export function applyTo(callee: Value, args: readonly Value[], location: Location): Routine {
  return applyValue(
    callee,
    args.map((value) => ({ label: null, value, location })),
    location,
  )
}

/** A call of a function that has all its arguments. */
export function call(callee: FunctionValue, location: Location): Routine {
  const given = callee.given.map((slot) => slot ?? { value: null, location })
  return callee.call(given, location)
}

function isComplete(callee: FunctionValue): boolean {
  return callee.given.every((slot) => slot !== undefined)
}

interface Filled {
  readonly callee: FunctionValue
  readonly leftover: readonly AppliedArgument[]
}

function fill(callee: FunctionValue, args: readonly AppliedArgument[]): Filled {
  const given = [...callee.given]
  const leftover = mayOmitLabels(callee, args) ? fillInOrder(callee, given, args) : fillByLabel(callee, given, args)
  callee.parameters.forEach((parameter, index) => {
    if (given[index] === undefined && parameter.isOptional && hasLaterPositional(callee.parameters, given, index)) {
      given[index] = { value: null, location: args[0]?.location ?? { start: ORIGIN, end: ORIGIN } }
    }
  })
  return { callee: { ...callee, given }, leftover }
}

const ORIGIN = { offset: 0, line: 1, column: 0 }

function hasLaterPositional(
  parameters: readonly ParameterShape[],
  given: readonly (Given | undefined)[],
  index: number,
): boolean {
  return parameters.some((parameter, later) => later > index && parameter.label === null && given[later] !== undefined)
}

function mayOmitLabels(callee: FunctionValue, args: readonly AppliedArgument[]): boolean {
  const required = callee.parameters.filter(
    (parameter, index) => !parameter.isOptional && callee.given[index] === undefined,
  )
  return (
    args.length === required.length &&
    args.every((argument) => argument.label === null) &&
    required.some((parameter) => parameter.label !== null)
  )
}

function fillInOrder(
  callee: FunctionValue,
  given: (Given | undefined)[],
  args: readonly AppliedArgument[],
): readonly AppliedArgument[] {
  let next = 0
  callee.parameters.forEach((parameter, index) => {
    const argument = args[next]
    if (parameter.isOptional || given[index] !== undefined || argument === undefined) return
    given[index] = { value: argument.value, location: argument.location }
    next += 1
  })
  // Every optional parameter before the last argument is left out.
  callee.parameters.forEach((parameter, index) => {
    const argument = args.at(-1)
    if (parameter.isOptional && given[index] === undefined && argument !== undefined)
      given[index] = { value: null, location: argument.location }
  })
  return []
}

function fillByLabel(
  callee: FunctionValue,
  given: (Given | undefined)[],
  args: readonly AppliedArgument[],
): readonly AppliedArgument[] {
  const leftover: AppliedArgument[] = []
  for (const argument of args) {
    const name = argument.label?.name ?? null
    const index = callee.parameters.findIndex((parameter, at) => parameter.label === name && given[at] === undefined)
    const parameter = callee.parameters[index]
    if (parameter === undefined) leftover.push(argument)
    else given[index] = { value: argumentFor(parameter, argument), location: argument.location }
  }
  return leftover
}

/** `?x:e` passes an option on; to a parameter that is not optional it gives the value itself, of which OCaml only warns. */
function argumentFor(parameter: ParameterShape, argument: AppliedArgument): Value | null {
  const { value } = argument
  if (argument.label?.isOptional !== true || !parameter.isOptional) return value
  if (value.kind === 'construct' && value.name === 'None') return null
  if (value.kind === 'construct' && value.name === 'Some' && value.argument !== null) return value.argument
  return refuse(
    'MG-READ-OPTION',
    `Whether the optional argument “${argument.label.name}” is there depends on a key.`,
    'Decide it with if_impl: one call with the argument, one without.',
    argument.location,
  )
}

function rejectNotFunction(callee: Value, args: readonly AppliedArgument[], location: Location): never {
  const label = args[0]?.label
  const found = describeValue(callee)
  const message =
    label === undefined || label === null
      ? `There is one argument too many: what stands before it is ${found}, not a function.`
      : `What stands before ~${label.name} is ${found}, which takes no argument of that name.`
  return rejectCompile(
    'MG-READ-APPLY',
    message,
    callee.kind === 'impl' ? 'An implementation is applied to another one with $.' : null,
    label === undefined || label === null ? location : (args[0]?.location ?? location),
    'This is not a function; it cannot be applied.',
  )
}

function rejectLabel(callee: FunctionValue, args: readonly AppliedArgument[], location: Location): never {
  const argument = args[0]
  const name = callee.name === null ? 'This function' : callee.name
  const label = argument?.label?.name
  if (argument === undefined || label === undefined) {
    return rejectCompile(
      'MG-READ-APPLY',
      `${name} gets more arguments than it takes.`,
      null,
      location,
      'This function is applied to too many arguments',
    )
  }
  const known = callee.parameters
    .filter((parameter) => parameter.label !== null)
    .map((parameter) => `~${parameter.label ?? ''}`)
  return rejectCompile(
    'MG-READ-LABEL',
    `${name} takes no argument named ~${label}.`,
    known.length === 0 ? 'It has no named arguments.' : `Its named arguments are ${known.join(', ')}.`,
    argument.location,
    `This argument cannot be applied with label ~${label}`,
  )
}
