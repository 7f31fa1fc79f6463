// Functions of the configuration: `fun`, `function`, `let f x = …`, with labels, optional arguments and defaults.

import type { Case, Expression, FunctionExpression, Location, Parameter, Pattern } from '../ocaml/syntax.ts'
import type { Machine } from './machine.ts'
import { matchPattern } from './match-pattern.ts'
import { evaluateCases, matchFailurePlace } from './merge-branches.ts'
import { bindValue, newFrame, type Scope } from './scope.ts'
import { PRELUDE_LOCATION, relocate } from './prelude/location.ts'
import { raise, refuse } from './signals.ts'
import {
  constructValue,
  type FunctionValue,
  type Given,
  NONE_VALUE,
  type ParameterShape,
  someValue,
  toTerm,
  type Value,
  type Routine,
} from './values.ts'

/** The value of a `fun` or of the right side of `let f x = …`. */
export function functionValue(
  machine: Machine,
  expression: FunctionExpression & { readonly location: Location },
  scope: Scope,
): Value | null {
  const parameters = expression.parameters.filter((parameter) => parameter.kind === 'value')
  // Only `(type a)`: the body itself.
  if (parameters.length === 0) return null
  const call: FunctionValue['call'] = function* (args, location): Routine {
    const bound = yield* bindParameters(machine, parameters, args, scope, location, expression.location)
    return yield evaluateOpenMatch(machine, bound.open, expression.body, bound.scope)
  }
  return closure(parameters.map(shapeOf), relocated(call, expression.body.location))
}

/** The value of `function | … -> …`. */
export function caseFunction(machine: Machine, cases: readonly Case[], scope: Scope, location: Location): Value {
  const call: FunctionValue['call'] = function* ([subject]): Routine {
    return yield evaluateCases(machine, subject?.value ?? NONE_VALUE, cases, scope, location)
  }
  return closure([{ label: null, isOptional: false }], relocated(call, location))
}

/** A function of the configuration. */
export function closure(parameters: readonly ParameterShape[], call: FunctionValue['call']): FunctionValue {
  return { kind: 'function', name: null, parameters, given: parameters.map(() => undefined), call }
}

/** Functions of our own OCaml text report what goes wrong at the place of their call. */
function relocated(call: FunctionValue['call'], location: Location): FunctionValue['call'] {
  if (location !== PRELUDE_LOCATION) return call
  return function* (args, place): Routine {
    try {
      return yield call(args, place)
    } catch (thrown) {
      throw relocate(thrown, place)
    }
  }
}

function shapeOf(parameter: Parameter): ParameterShape {
  return { label: parameter.label?.name ?? null, isOptional: parameter.label?.kind === 'optional' }
}

/** A pattern that fits or not, as the keys will tell. */
export interface OpenMatch {
  readonly pattern: Pattern
  readonly value: Value
  /** Where OCaml says that it does not fit. */
  readonly place: Location
}

/**
 * The scope of a function's body, and the parameters that are still open. OCaml's complaints stand at the parameter, those
 * about the first one at the beginning of the function.
 */
export function* bindParameters(
  machine: Machine,
  parameters: readonly Parameter[],
  args: readonly Given[],
  scope: Scope,
  location: Location,
  whole: Location | null = null,
): Generator<Routine, { readonly scope: Scope; readonly open: readonly OpenMatch[] }, Value> {
  let inner = newFrame(scope)
  const open: OpenMatch[] = []
  for (const [index, parameter] of parameters.entries()) {
    const { pattern } = parameter
    const value = yield* parameterValue(machine, parameter, args[index]?.value ?? null, inner)
    const place = index === 0 && whole !== null ? whole : parameter.location
    const { result } = yield* matchPattern(pattern, value)
    if (result === 'unknown' && whole !== null && toTerm(value) !== null) open.push({ pattern, value, place })
    else inner = yield* bindPattern(machine, pattern, value, inner, location, place)
  }
  return { scope: inner, open }
}

/** An expression under patterns that the keys decide: like a `match` of one case. */
export function evaluateOpenMatch(
  machine: Machine,
  open: readonly OpenMatch[],
  body: Expression,
  scope: Scope,
): Routine {
  const [first] = open
  if (first === undefined) return machine.evaluate(body, scope)
  const value: Value = open.length === 1 ? first.value : { kind: 'tuple', items: open.map((one) => one.value) }
  const pattern: Pattern =
    open.length === 1
      ? first.pattern
      : { kind: 'tuple', items: open.map((one) => one.pattern), location: first.pattern.location }
  return evaluateCases(machine, value, [{ pattern, guard: null, body, location: body.location }], scope, first.place)
}

function* parameterValue(
  machine: Machine,
  parameter: Parameter,
  given: Value | null,
  scope: Scope,
): Generator<Routine, Value, Value> {
  if (parameter.label?.kind !== 'optional') return given ?? NONE_VALUE
  const fallback: Expression | null = parameter.defaultValue
  if (fallback === null) return given === null ? NONE_VALUE : someValue(given)
  return given ?? (yield machine.evaluate(fallback, scope))
}

/** The scope with what a pattern binds that must match, as in `let`. */
export function* bindPattern(
  machine: Machine,
  pattern: Pattern,
  value: Value,
  scope: Scope,
  location: Location,
  place: Location = pattern.location,
): Generator<Routine, Scope, Value> {
  const match = yield* matchPattern(pattern, value)
  if (match.result === 'no') return raise(constructValue('Match_failure', matchFailurePlace(machine, place)), location)
  if (match.result === 'unknown' && match.bindings.length > 0) {
    return refuse(
      'MG-READ-SYMBOLIC',
      'This takes a value apart that depends on keys.',
      'Take it apart with match, where each case can be written down.',
      pattern.location,
    )
  }
  let inner = scope
  for (const [name, part] of match.bindings) inner = bindValue(inner, name, part)
  return inner
}
