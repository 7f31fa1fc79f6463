// Forms that change values or repeat: arrays, indexing, assignment to fields and variables of objects, loops.

import type { Expression, Location } from '../ocaml/syntax.ts'
import { applyTo } from './apply-function.ts'
import { invalidArg, rejectMismatch } from './builtin.ts'
import { arrayValue, mayChange } from './change.ts'
import { bindPattern } from './functions.ts'
import type { Machine } from './machine.ts'
import { findModule, findValue, newFrame, type Scope } from './scope.ts'
import { refuse, rejectCompile } from './signals.ts'
import { intValue, type Routine, toConstant, UNIT_VALUE, type Value } from './values.ts'

type Form<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** `[| a; b |]`. */
export function* evaluateArray(machine: Machine, { items }: Form<'array'>, scope: Scope): Routine {
  const values: Value[] = []
  for (const item of [...items].reverse()) values.push(yield machine.evaluate(item, scope))
  return arrayValue(machine, values.reverse())
}

/** `a.(i)`, `s.[i]` and what assigns to them. */
export function* evaluateIndex(machine: Machine, expression: Form<'index'>, scope: Scope): Routine {
  const { container, index, value, bracket, operator, location } = expression
  const assigned = value === null ? null : yield machine.evaluate(value, scope)
  const at = yield machine.evaluate(index, scope)
  const subject = yield machine.evaluate(container, scope)
  const callee = indexFunction(scope, { bracket, operator, isAssigned: assigned !== null }, location)
  return yield applyTo(callee, assigned === null ? [subject, at] : [subject, at, assigned], location)
}

function indexFunction(
  scope: Scope,
  form: Pick<Form<'index'>, 'bracket' | 'operator'> & { readonly isAssigned: boolean },
  location: Location,
): Value {
  const { bracket, operator, isAssigned } = form
  if (operator !== null) {
    const close = { '(': ')', '[': ']', '{': '}' }[bracket]
    const path = operator.path.slice(0, -1)
    const name = `.${operator.path.at(-1) ?? ''}${bracket}${close}${isAssigned ? '<-' : ''}`
    const found = path.length === 0 ? findValue(scope, name) : findModule(scope, path)?.values.get(name)
    return found ?? rejectOperator(name, location)
  }
  const module = bracket === '(' ? 'Array' : bracket === '[' ? (isAssigned ? 'Bytes' : 'String') : 'Bigarray'
  const found = findModule(scope, [module])?.values.get(isAssigned ? 'set' : 'get')
  return found ?? refuse('MG-READ-FORM', `${module} is not understood here.`, 'Use an array: a.(index).', location)
}

function rejectOperator(name: string, location: Location): never {
  return rejectCompile('MG-READ-UNBOUND', `Nothing is called ${name} here.`, null, location, `Unbound value ${name}`)
}

/** `r.field <- e`. */
export function* evaluateSetField(machine: Machine, expression: Form<'set-field'>, scope: Scope): Routine {
  const value = yield machine.evaluate(expression.value, scope)
  const record = yield machine.evaluate(expression.record, scope)
  const name = expression.field.path.at(-1) ?? ''
  if (record.kind === 'reference' && name === 'contents') {
    mayChange(machine, record, expression.location)
    record.content = value
    return UNIT_VALUE
  }
  if (record.kind !== 'record') return rejectMismatch('a record', record, expression.record.location)
  mayChange(machine, record, expression.location)
  record.fields[name] = value
  return UNIT_VALUE
}

/** `x <- e` inside an object. */
export function* evaluateSetVariable(machine: Machine, expression: Form<'set-variable'>, scope: Scope): Routine {
  const value = yield machine.evaluate(expression.value, scope)
  const variable = findValue(scope, expression.name.text)
  if (variable?.kind !== 'instance-variable') {
    const { text, location } = expression.name
    return rejectCompile(
      'MG-READ-UNBOUND',
      `No variable of this object is called ${text}.`,
      null,
      location,
      `Unbound instance variable ${text}`,
    )
  }
  mayChange(machine, variable, expression.location)
  variable.content = value
  return UNIT_VALUE
}

/** `while c do … done`. */
export function* evaluateWhile(machine: Machine, { condition, body }: Form<'while'>, scope: Scope): Routine {
  for (;;) {
    const held = toConstant(yield machine.evaluate(condition, scope))
    if (held?.kind !== 'bool') return refuseLoop(condition.location)
    if (!held.value) return UNIT_VALUE
    yield machine.evaluate(body, scope)
  }
}

/** `for i = a to b do … done`. */
export function* evaluateFor(machine: Machine, expression: Form<'for'>, scope: Scope): Routine {
  const bounds: bigint[] = []
  for (const bound of [expression.from, expression.to]) {
    const constant = toConstant(yield machine.evaluate(bound, scope))
    if (constant?.kind !== 'int') return refuseLoop(bound.location)
    bounds.push(BigInt(constant.value))
  }
  const [first = 0n, last = 0n] = bounds
  const step = expression.isDescending ? -1n : 1n
  for (let at = first; expression.isDescending ? at >= last : at <= last; at += step) {
    const inner = yield* bindPattern(machine, expression.pattern, intValue(at), newFrame(scope), expression.location)
    yield machine.evaluate(expression.body, inner)
  }
  return UNIT_VALUE
}

function refuseLoop(location: Location): never {
  return refuse(
    'MG-READ-SYMBOLIC',
    'How often this loop runs depends on keys.',
    'Only conditions, values over keys and the methods of a device may depend on keys.',
    location,
  )
}

/** The item of an array, or what OCaml raises outside of it. */
export function arrayItem(items: readonly Value[], index: number, location: Location): Value {
  return items[index] ?? invalidArg('index out of bounds', location)
}
