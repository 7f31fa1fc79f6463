// Evaluation of expressions: one handler a form. Nothing here recurses on the host's stack; handlers yield what they need.

import type { Argument, Case, Expression, Location, RecordField } from '../ocaml/syntax.ts'
import { applyValue, call } from './apply-function.ts'
import { done } from './coroutine.ts'
import { describeValue } from './describe-value.ts'
import { caseFunction, evaluateOpenMatch, functionValue, type OpenMatch } from './functions.ts'
import type { AppliedArgument, Machine } from './machine.ts'
import { literalValue, matchPattern } from './match-pattern.ts'
import { bindAll, chooseByTerm, evaluateCases, matchFailurePlace } from './merge-branches.ts'
import { afterTerms, asserted, termOf } from './raising-terms.ts'
import { nameValue } from './name-value.ts'
import { copyObject, instantiate, objectValue } from './classes.ts'
import { evaluateBindings } from './bindings.ts'
import { evaluateOperatorLet, isOperatorLet } from './let-operators.ts'
import {
  evaluateArray,
  evaluateFor,
  evaluateIndex,
  evaluateSetField,
  evaluateSetVariable,
  evaluateWhile,
} from './mutation.ts'
import {
  bindConstructor,
  fieldName,
  findConstructor,
  findModule,
  findValue,
  openNames,
  bindModule,
  type Scope,
} from './scope.ts'
import { caughtSignal, refuse, rejectCompile } from './signals.ts'
import { evaluateModule } from './structure.ts'
import { refuseUnevaluated } from './unevaluated.ts'
import { suggestName } from './suggest-name.ts'
import {
  boolValue,
  constructValue,
  type FunctionValue,
  listValue,
  NIL,
  termValue,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from './values.ts'

/** The value of an expression. */
export function evaluateExpression(machine: Machine, expression: Expression, scope: Scope): Routine {
  const quick = immediate(machine, expression, scope)
  return quick === null ? evaluateForm(machine, expression, scope) : done(quick)
}

/** Values that need no evaluation of parts. */
function immediate(machine: Machine, expression: Expression, scope: Scope): Value | null {
  if (expression.kind === 'constant') return literalValue(expression.constant)
  if (expression.kind !== 'identifier') return null
  const value = lookUp(machine, expression.name.path, scope, expression.location)
  if (value.kind === 'instance-variable') return value.content
  return isConstantDevice(value) ? null : value
}

/** A device that takes no argument: every mention of it is a node of its own. */
function isConstantDevice(value: Value): value is FunctionValue {
  return value.kind === 'function' && value.parameters.length === 0
}

function lookUp(machine: Machine, path: readonly string[], scope: Scope, location: Location): Value {
  const name = path.at(-1) ?? ''
  const found = path.length === 1 ? findValue(scope, name) : findModule(scope, path.slice(0, -1))?.values.get(name)
  if (found !== undefined) return found
  // Types are checked before: a name that is still missing is one that only this evaluator lacks.
  return machine.isTyped ? refuseUnevaluated(path, location) : rejectUnbound(path, scope, location)
}

function rejectUnbound(path: readonly string[], scope: Scope, location: Location): never {
  const modulePath = path.slice(0, -1)
  const names = modulePath.length === 0 ? null : findModule(scope, modulePath)
  const written = path.join('.')
  if (modulePath.length > 0 && names === undefined) {
    return rejectCompile(
      'MG-READ-UNBOUND',
      `There is no module ${modulePath.join('.')} here, or this tool does not know it.`,
      'Configurations can use Key, Ipaddr, List, String, Option, Printf, Fmt, Fpath, Bos and Sys.getenv.',
      location,
      `Unbound module ${modulePath.join('.')}`,
    )
  }
  const near = suggestName(path.at(-1) ?? '', visibleNames(names ?? null, scope))
  return rejectCompile(
    'MG-READ-UNBOUND',
    modulePath.length === 0
      ? `Nothing is called ${written} here.`
      : `There is no ${written}, or this tool does not evaluate it.`,
    near === null ? null : `Did you mean ${near}?`,
    location,
    `Unbound value ${written}${near === null ? '' : `\nHint: Did you mean ${near}?`}`,
  )
}

function* visibleNames(names: Names | null, scope: Scope): Iterable<string> {
  if (names !== null) yield* names.values.keys()
  else for (let frame: Scope | null = scope; frame !== null; frame = frame.parent) yield* frame.names.values.keys()
}

type Form<K extends Expression['kind']> = Extract<Expression, { kind: K }>

function evaluateForm(machine: Machine, expression: Expression, scope: Scope): Routine {
  switch (expression.kind) {
    case 'identifier':
      return mentionDevice(machine, expression, scope)
    case 'apply':
      return evaluateApply(machine, expression, scope)
    case 'construct':
      return evaluateConstruct(machine, expression, scope)
    case 'variant':
      return evaluateVariant(machine, expression, scope)
    case 'tuple':
      return evaluateTuple(machine, expression, scope)
    case 'list':
      return evaluateList(machine, expression, scope)
    case 'record':
      return evaluateRecord(machine, expression, scope)
    case 'field':
      return evaluateField(machine, expression, scope)
    case 'function':
      return functionRoutine(machine, expression, scope)
    case 'match-function':
      return done(caseFunction(machine, expression.cases, scope, expression.location))
    case 'let':
      return evaluateLet(machine, expression, scope)
    case 'open':
      return evaluateOpen(machine, expression, scope)
    case 'let-module':
      return evaluateLetModule(machine, expression, scope)
    case 'let-exception':
      return machine.evaluate(
        expression.body,
        bindConstructor(scope, expression.constructor.name.text, {
          type: 'exn',
          printed: expression.constructor.name.text,
        }),
      )
    case 'if':
      return evaluateIf(machine, expression, scope)
    case 'match':
      return evaluateMatch(machine, expression, scope)
    case 'try':
      return evaluateTry(machine, expression, scope)
    case 'sequence':
      return evaluateSequence(machine, expression, scope)
    case 'assert':
      return evaluateAssert(machine, expression, scope)
    case 'constraint':
    case 'coercion':
      return machine.evaluate(expression.value, scope)
    case 'lazy':
      return done({ kind: 'lazy', force: () => machine.evaluate(expression.value, scope), result: null })
    case 'object':
      return objectValue(machine, expression, scope)
    case 'new':
    case 'send':
      return evaluateObjectUse(machine, expression, scope)
    case 'object-copy':
      return copyObject(machine, expression, scope)
    case 'package':
      return packModule(machine, expression, scope)
    default:
      return evaluateChange(machine, expression, scope)
  }
}

function evaluateChange(machine: Machine, expression: Expression, scope: Scope): Routine {
  switch (expression.kind) {
    case 'array':
      return evaluateArray(machine, expression, scope)
    case 'index':
      return evaluateIndex(machine, expression, scope)
    case 'set-field':
      return evaluateSetField(machine, expression, scope)
    case 'set-variable':
      return evaluateSetVariable(machine, expression, scope)
    case 'while':
      return evaluateWhile(machine, expression, scope)
    case 'for':
      return evaluateFor(machine, expression, scope)
    default:
      return refuseForm(expression)
  }
}

function* packModule(machine: Machine, { module }: Form<'package'>, scope: Scope): Routine {
  return { kind: 'module', names: yield* evaluateModule(machine, module, scope) }
}

function mentionDevice(machine: Machine, { name, location }: Form<'identifier'>, scope: Scope): Routine {
  const value = lookUp(machine, name.path, scope, location)
  return isConstantDevice(value) ? call(value, location) : done(value)
}

function functionRoutine(machine: Machine, expression: Form<'function'>, scope: Scope): Routine {
  const value = functionValue(machine, expression, scope)
  return value === null ? machine.evaluate(expression.body, scope) : done(value)
}

const FORMS: Readonly<Record<string, string>> = {
  extension: 'extensions',
}

function refuseForm(expression: Expression): never {
  return refuse(
    'MG-READ-FORM',
    `This tool does not evaluate ${FORMS[expression.kind] ?? 'this form of expression'}.`,
    'Write it with let, functions, lists and conditions.',
    expression.location,
  )
}

function* evaluateApply(
  machine: Machine,
  { function: head, arguments: args, location }: Form<'apply'>,
  scope: Scope,
): Routine {
  const operator = head.kind === 'identifier' && head.name.path.length === 1 ? head.name.path[0] : undefined
  if ((operator === '&&' || operator === '||') && args.length === 2)
    return yield evaluateLogic(machine, operator, args, scope, location)
  const applied: AppliedArgument[] = []
  // OCaml evaluates arguments from right to left, and the function last.
  for (const argument of [...args].reverse()) {
    const value = yield evaluateExpression(machine, argument.value, scope)
    const label =
      argument.label === null ? null : { name: argument.label.name, isOptional: argument.label.kind === 'optional' }
    applied.push({ label, value, location: argument.value.location })
  }
  const callee = yield evaluateExpression(machine, head, scope)
  return yield applyValue(callee, applied.reverse(), location)
}

function* evaluateLogic(
  machine: Machine,
  operator: '&&' | '||',
  [left, right]: readonly Argument[],
  scope: Scope,
  location: Location,
): Routine {
  if (left === undefined || right === undefined) return UNIT_VALUE
  const first = yield evaluateExpression(machine, left.value, scope)
  if (first.kind === 'data' && first.value.kind === 'bool') {
    return first.value.value === (operator === '||') ? first : yield evaluateExpression(machine, right.value, scope)
  }
  const second = yield evaluateExpression(machine, right.value, scope)
  const parts = [termOf(first, left.location), termOf(second, right.location)]
  if (first.kind !== 'term') return rejectCondition(first, location)
  return termValue({ kind: 'call', primitive: operator, arguments: parts })
}

function* evaluateConstruct(machine: Machine, { constructor, argument }: Form<'construct'>, scope: Scope): Routine {
  const name = constructor.path.at(-1) ?? ''
  if (name === '()') return UNIT_VALUE
  if (name === 'true' || name === 'false') return boolValue(name === 'true')
  if (name === '[]') return NIL
  if (name === '::' && argument?.kind === 'tuple') {
    const [head, tail] = argument.items
    if (head === undefined || tail === undefined) return NIL
    const rest = yield evaluateExpression(machine, tail, scope)
    return { kind: 'cons', head: yield evaluateExpression(machine, head, scope), tail: rest }
  }
  const value = argument === null ? null : yield evaluateExpression(machine, argument, scope)
  const type = findConstructor(scope, constructor.path) ?? null
  // `Type T` is the constructor behind `typ T`.
  if (name === 'Type' && type === null && value !== null) {
    const typ = findModule(scope, ['Mirage'])?.values.get('typ')
    if (typ !== undefined && argument !== null)
      return yield applyValue(typ, [{ label: null, value, location: argument.location }], argument.location)
  }
  return { kind: 'construct', name, argument: value, type }
}

function* evaluateVariant(machine: Machine, { tag, argument }: Form<'variant'>, scope: Scope): Routine {
  return {
    kind: 'variant',
    tag,
    argument: argument === null ? null : yield evaluateExpression(machine, argument, scope),
  }
}

function* evaluateItems(
  machine: Machine,
  items: readonly Expression[],
  scope: Scope,
): Generator<Routine, Value[], Value> {
  const values: Value[] = []
  for (const item of [...items].reverse())
    values.push(immediate(machine, item, scope) ?? (yield evaluateForm(machine, item, scope)))
  return values.reverse()
}

function* evaluateTuple(machine: Machine, { items }: Form<'tuple'>, scope: Scope): Routine {
  return { kind: 'tuple', items: yield* evaluateItems(machine, items, scope) }
}

function* evaluateList(machine: Machine, { items }: Form<'list'>, scope: Scope): Routine {
  return listValue(yield* evaluateItems(machine, items, scope))
}

function* evaluateRecord(machine: Machine, { base, fields, location }: Form<'record'>, scope: Scope): Routine {
  const values = yield* evaluateItems(
    machine,
    fields.map((field) => field.value),
    scope,
  )
  const start = base === null ? null : yield evaluateExpression(machine, base, scope)
  if (start !== null && start.kind !== 'record') {
    return refuse(
      'MG-READ-RECORD',
      `Fields are replaced in a record, but this is ${describeValue(start)}.`,
      null,
      location,
    )
  }
  const result: Record<string, Value> = { ...start?.fields }
  fields.forEach((field: RecordField, index) => {
    const value = values[index]
    if (value !== undefined) result[field.field.path.at(-1) ?? ''] = value
  })
  return { kind: 'record', fields: ordered(result, fields[0], scope), born: machine.state.undecided }
}

/** Fields in the order of their declaration, on which OCaml's order of records depends. */
function ordered(result: Record<string, Value>, first: RecordField | undefined, scope: Scope): Record<string, Value> {
  const path = first?.field.path ?? []
  const declared = findConstructor(scope, [...path.slice(0, -1), fieldName(path.at(-1) ?? '')])?.fields ?? []
  const sorted: Record<string, Value> = {}
  for (const name of [...declared, ...Object.keys(result)]) {
    const value = result[name]
    if (value !== undefined) sorted[name] = value
  }
  return sorted
}

function* evaluateField(machine: Machine, { record, field, location }: Form<'field'>, scope: Scope): Routine {
  const value = yield evaluateExpression(machine, record, scope)
  const name = field.path.at(-1) ?? ''
  if (value.kind === 'reference' && name === 'contents') return value.content
  if (value.kind === 'record') {
    const found = value.fields[name]
    if (found !== undefined) return found
  }
  if (value.kind === 'term') {
    const label = { kind: 'constant', value: { kind: 'string', value: name } } as const
    return termValue({ kind: 'call', primitive: '.', arguments: [value.term, label] })
  }
  return rejectCompile(
    'MG-READ-FIELD',
    `There is no field ${name} in ${describeValue(value)}.`,
    null,
    location,
    `Unbound record field ${name}`,
  )
}

/** A chain of `let … in` is walked in a loop: configurations may have thousands. */
function* evaluateLet(machine: Machine, start: Form<'let'>, scope: Scope): Routine {
  let expression: Expression = start
  let inner = scope
  while (expression.kind === 'let') {
    if (isOperatorLet(expression)) return yield evaluateOperatorLet(machine, expression, inner)
    const open: OpenMatch[] = []
    const name = (text: string, value: Value): void => {
      nameValue(machine, text, value, 'local')
    }
    inner = yield* evaluateBindings(machine, expression, inner, name, open)
    if (open.length > 0) return yield evaluateOpenMatch(machine, open, expression.body, inner)
    expression = expression.body
  }
  return yield evaluateExpression(machine, expression, inner)
}

function* evaluateOpen(machine: Machine, { module, body }: Form<'open'>, scope: Scope): Routine {
  return yield evaluateExpression(machine, body, openNames(yield* evaluateModule(machine, module, scope), scope))
}

function* evaluateLetModule(machine: Machine, { bindings, body }: Form<'let-module'>, scope: Scope): Routine {
  const { state } = machine
  const { path } = state
  // Exceptions of a local module go by their own name.
  state.path = []
  let inner = scope
  for (const { name, value } of bindings) {
    const names = yield* evaluateModule(machine, value, inner)
    if (name !== null) inner = bindModule(inner, name.text, names)
  }
  state.path = path
  return yield evaluateExpression(machine, body, inner)
}

function* evaluateIf(machine: Machine, expression: Form<'if'>, scope: Scope): Routine {
  const condition = yield evaluateExpression(machine, expression.condition, scope)
  if (condition.kind === 'term') {
    const branches = { then: expression.then, otherwise: expression.else }
    return yield chooseByTerm(machine, condition.term, branches, scope, expression.location)
  }
  if (condition.kind !== 'data' || condition.value.kind !== 'bool')
    return rejectCondition(condition, expression.condition.location)
  if (condition.value.value) return yield evaluateExpression(machine, expression.then, scope)
  return expression.else === null ? UNIT_VALUE : yield evaluateExpression(machine, expression.else, scope)
}

function rejectCondition(condition: Value, location: Location): never {
  const hint =
    condition.kind === 'value' || condition.kind === 'key'
      ? 'Use if_impl to choose by a key, or Key.if_ and Key.map to compute with it.'
      : null
  return rejectCompile(
    'MG-READ-CONDITION',
    `A condition must be true or false, but this is ${describeValue(condition)}.`,
    hint,
    location,
    'This expression was expected of type bool',
  )
}

function* evaluateMatch(machine: Machine, { subject, cases, location }: Form<'match'>, scope: Scope): Routine {
  let value: Value
  try {
    value = yield evaluateExpression(machine, subject, scope)
  } catch (thrown) {
    return yield handle(machine, { thrown, cases: cases.flatMap(exceptionCases) }, scope)
  }
  return yield evaluateCases(machine, value, cases, scope, location)
}

function* evaluateTry(machine: Machine, { body, cases }: Form<'try'>, scope: Scope): Routine {
  try {
    return yield evaluateExpression(machine, body, scope)
  } catch (thrown) {
    return yield handle(machine, { thrown, cases }, scope)
  }
}

/** Cases for what a computation raises: `| exception e -> …`, also beside others. */
function exceptionCases({ pattern, guard, body, location }: Case): readonly Case[] {
  if (pattern.kind === 'exception') return [{ pattern: pattern.pattern, guard, body, location }]
  if (pattern.kind !== 'or') return []
  return pattern.alternatives.flatMap((alternative) => exceptionCases({ pattern: alternative, guard, body, location }))
}

/** The handler of an exception; anything else is thrown on. */
function* handle(
  machine: Machine,
  { thrown, cases }: { readonly thrown: unknown; readonly cases: readonly Case[] },
  scope: Scope,
): Routine {
  const caught = caughtSignal(thrown)
  if (caught?.kind !== 'exception') throw thrown
  for (const { pattern, guard, body } of cases) {
    const match = yield* matchPattern(pattern, caught.exception)
    if (match.result !== 'yes') continue
    const inner = bindAll(scope, match.bindings)
    const open = guard === null ? boolValue(true) : yield evaluateExpression(machine, guard, inner)
    if (open.kind === 'data' && open.value.kind === 'bool' && open.value.value)
      return yield evaluateExpression(machine, body, inner)
  }
  throw thrown
}

function* evaluateSequence(machine: Machine, { items }: Form<'sequence'>, scope: Scope): Routine {
  const values: Value[] = []
  for (const item of items) values.push(yield evaluateExpression(machine, item, scope))
  return afterTerms(values.slice(0, -1), values.at(-1) ?? UNIT_VALUE)
}

function* evaluateAssert(machine: Machine, { condition, location }: Form<'assert'>, scope: Scope): Routine {
  const value = yield evaluateExpression(machine, condition, scope)
  return asserted(value, constructValue('Assert_failure', matchFailurePlace(machine, location)), location)
}

function* evaluateObjectUse(machine: Machine, expression: Form<'new'> | Form<'send'>, scope: Scope): Routine {
  if (expression.kind === 'new') {
    const path = expression.class.path
    const found = lookUp(machine, [...path.slice(0, -1), `class ${path.at(-1) ?? ''}`], scope, expression.location)
    return found.kind === 'class' ? yield instantiate(found, expression.location) : found
  }
  const target = yield evaluateExpression(machine, expression.object, scope)
  const method = target.kind === 'object' ? target.methods.get(expression.method.text) : undefined
  if (method === undefined) {
    return refuse(
      'MG-READ-METHOD',
      `There is no method ${expression.method.text} in ${describeValue(target)}.`,
      null,
      expression.location,
    )
  }
  return yield method()
}
