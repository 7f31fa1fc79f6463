// Binding operators: `let* x = e in body` is `( let* ) e (fun x -> body)`, and `and*` joins what is bound.

import type { Binding, Expression, Location } from '../ocaml/syntax.ts'
import { applyTo } from './apply-function.ts'
import { bindPattern, closure } from './functions.ts'
import type { Machine } from './machine.ts'
import { findValue, newFrame, type Scope } from './scope.ts'
import { rejectCompile } from './signals.ts'
import { type Routine, UNIT_VALUE, type Value } from './values.ts'

type Let = Extract<Expression, { kind: 'let' }>

/** Whether a let is one of an operator. */
export function isOperatorLet({ bindings }: Let): boolean {
  return bindings.some(({ operator }) => operator !== null)
}

/** The value of a let of operators. */
export function* evaluateOperatorLet(machine: Machine, { bindings, body, location }: Let, scope: Scope): Routine {
  const [first, ...rest] = bindings
  if (first === undefined) return UNIT_VALUE
  let subject = yield machine.evaluate(first.value, scope)
  for (const binding of rest) {
    const other = yield machine.evaluate(binding.value, scope)
    subject = yield applyTo(operatorOf(binding, scope), [subject, other], location)
  }
  const continuation = closure([{ label: null, isOptional: false }], function* ([given], place): Routine {
    const inner = yield* bindJoined(machine, bindings, given?.value ?? UNIT_VALUE, newFrame(scope), place)
    return yield machine.evaluate(body, inner)
  })
  return yield applyTo(operatorOf(first, scope), [subject, continuation], location)
}

function operatorOf({ operator, location }: Binding, scope: Scope): Value {
  const name = operator ?? ''
  return (
    findValue(scope, name) ??
    rejectCompile(
      'MG-READ-UNBOUND',
      `Nothing is called ${name} here.`,
      'Define it first: let ( let* ) = …',
      location,
      `Unbound value ${name}`,
    )
  )
}

/** `and*` pairs to the left: ((a, b), c). */
function* bindJoined(
  machine: Machine,
  bindings: readonly Binding[],
  value: Value,
  scope: Scope,
  location: Location,
): Generator<Routine, Scope, Value> {
  let inner = scope
  let rest = value
  for (const { pattern } of bindings.slice(1).reverse()) {
    const [left, right] = rest.kind === 'tuple' ? rest.items : []
    inner = yield* bindPattern(machine, pattern, right ?? UNIT_VALUE, inner, location)
    rest = left ?? UNIT_VALUE
  }
  const first = bindings[0]
  return first === undefined ? inner : yield* bindPattern(machine, first.pattern, rest, inner, location)
}
