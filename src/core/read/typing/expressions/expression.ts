// Typing of expressions: each against the type that is expected of it, in OCaml's order, so that the first
// complaint is OCaml's. Steps yield the steps they need (see checker.ts).

import type { Expression, Extension, LongName } from '../../ocaml/syntax.ts'
import { typeApplication } from './application.ts'
import { innerLocation } from '../complaints/inner-location.ts'
import { typeArgument } from './argument.ts'
import { typeLet, typeLetOperator } from './bindings.ts'
import { typeCases } from './cases.ts'
import { checkCoercion } from './coercion.ts'
import { type Checker, type Step, fresh, typeAny, typeExpect, typeModule } from '../checker.ts'
import { typeOfConstant } from './constant.ts'
import { chooseConstructor, constructorArguments, refuseList } from './constructors.ts'
import { convertType } from '../modules/convert-type.ts'
import { expandHead } from '../types/expand.ts'
import { isExpansive } from './expansive.ts'
import { matchOfLet } from './match-of-let.ts'
import { formatType } from '../types/format-type.ts'
import { typeFunction, typeMatchFunction } from './functions.ts'
import { generalize, instance, restrict } from '../types/levels.ts'
import { findValue } from '../names/lookup.ts'
import { typeNew, typeObjectCopy, typeSend, typeSetVariable } from '../objects/objects.ts'
import { typeObject } from '../objects/object-expression.ts'
import { typePackage } from '../modules/packages.ts'
import { refusePrivate } from './private.ts'
import { type PatternVariables, bindVariables, typePattern } from './pattern.ts'
import { failWith } from '../complaints/problem.ts'
import { typeFieldAccess, typeRecord, typeSetField } from './records.ts'
import { expectType } from '../complaints/report-clash.ts'
import type { Role } from '../complaints/role.ts'
import { bindConstructor, leaveScope, openModule } from '../names/scope.ts'
import { exceptionConstructor } from '../types/builtin-types.ts'
import { type Type, arrows, tuple, unknown, variantRow } from '../types/type.ts'

/** Types an expression, of which `expected` is expected; gives its type. */
export function* typeExpression(checker: Checker, expression: Expression, expected: Type, role: Role | null): Step {
  const { types } = checker
  const meet = (found: Type): Type => {
    expectType(checker, { location: expression.location, found, expected, role })
    return found
  }
  switch (expression.kind) {
    case 'identifier': {
      const value = findValue(checker, expression.name)
      return meet(value === null ? unknown() : instance(value.type, checker.level))
    }
    case 'constant':
      return meet(constantType(checker, expression, expected))
    case 'construct':
      return yield typeConstruct(checker, expression, expected, role)
    case 'variant':
      return yield typeVariant(checker, expression, expected, role)
    case 'apply':
      return meet(yield typeApplication(checker, expression))
    case 'tuple': {
      const items = expression.items.map(() => fresh(checker))
      const type = meet(tuple(items))
      for (const [index, item] of expression.items.entries()) yield typeExpect(checker, item, items[index] ?? unknown())
      return type
    }
    case 'list':
    case 'array': {
      if (expression.kind === 'list') refuseList(checker, expression, expected, 'expression')
      const item = fresh(checker)
      const type = meet(expression.kind === 'list' ? types.list(item) : types.array(item))
      for (const one of expression.items) yield typeArgument(checker, one, item, { text: 'element of this list' })
      return type
    }
    case 'function':
      return yield typeFunction(checker, expression, expected)
    case 'match-function':
      return yield typeMatchFunction(checker, expression, expected)
    case 'let': {
      const mark = checker.scope.trail.length
      if (expression.bindings.some(({ operator }) => operator !== null))
        return yield typeLetOperator(checker, expression, expected)
      const asMatch = matchOfLet(expression)
      if (asMatch !== null) return yield typeMatch(checker, asMatch, expected)
      yield typeLet(checker, expression)
      const type = yield typeExpect(checker, expression.body, expected, role)
      leaveScope(checker.scope, mark)
      return type
    }
    case 'open':
    case 'let-module':
    case 'let-exception':
      return yield typeInScope(checker, expression, expected, role)
    case 'if':
      return yield typeIf(checker, expression, expected, role)
    case 'match':
    case 'try':
      return yield typeMatch(checker, expression, expected)
    case 'sequence': {
      const last = expression.items.at(-1)
      for (const item of expression.items) {
        if (item === last) return yield typeExpect(checker, item, expected, role)
        yield typeStatement(checker, item, SEQUENCE)
      }
      return unknown()
    }
    default:
      return yield typeRest(checker, expression, expected, meet)
  }
}

/** Types an expression whose value is dropped: it must be unit. OCaml looks at what it is first. */
function* typeStatement(checker: Checker, expression: Expression, role: Role): Step {
  const { unit } = checker.types
  const found = yield typeAny(checker, expression)
  expectType(checker, { location: expression.location, found, expected: unit, role })
  return unit
}

const SEQUENCE: Role = {
  text: 'expression before a semicolon',
  explanation: 'because it is in the left-hand side of a sequence',
}

function constantType(checker: Checker, expression: Expression & { readonly kind: 'constant' }, expected: Type): Type {
  const { constant, location } = expression
  if (constant.kind === 'string') {
    const { content } = expandHead(expected)
    if (content.kind === 'constructor' && content.declaration === checker.types.format)
      return formatType(checker.types, constant.value, checker.level) ?? unknown()
  }
  return typeOfConstant(checker, constant, location)
}

function* typeConstruct(
  checker: Checker,
  expression: Expression & { readonly kind: 'construct' },
  expected: Type,
  role: Role | null,
): Step {
  const { argument, location } = expression
  const info = chooseConstructor(checker, expression.constructor, expected)
  if (info === null) {
    if (argument !== null) yield typeAny(checker, argument)
    return unknown()
  }
  const takes = info.arguments.length
  const items = takes > 1 && argument?.kind === 'tuple' ? argument.items : argument === null ? [] : [argument]
  constructorArguments(expression.constructor, info, items.length, location)
  expectType(checker, { location, found: info.result, expected, role })
  for (const [index, item] of items.entries())
    yield typeArgument(checker, item, info.arguments[index] ?? unknown(), {
      text: `argument of ${expression.constructor.path.join('.')}`,
    })
  refusePrivate(checker, info.declaration, { location, type: info.result })
  return info.result
}

function* typeVariant(
  checker: Checker,
  expression: Expression & { readonly kind: 'variant' },
  expected: Type,
  role: Role | null,
): Step {
  const { tag, argument, location } = expression
  const { content } = expandHead(expected)
  const known = content.kind === 'variant' ? content.tags.get(tag) : undefined
  // The argument first, as OCaml does, but with what is known of it.
  const type = argument === null ? null : fresh(checker)
  if (argument !== null && type !== null) {
    if (known?.argument) expectType(checker, { location, found: type, expected: known.argument })
    yield typeArgument(checker, argument, type, { text: `argument of \`${tag}` })
  }
  const found = variantRow(new Map([[tag, { isOptional: false, argument: type }]]), false, checker.level)
  expectType(checker, { location, found, expected, role })
  return found
}

function* typeInScope(
  checker: Checker,
  expression: Expression & { readonly kind: 'open' | 'let-module' | 'let-exception' },
  expected: Type,
  role: Role | null,
): Step {
  const { scope } = checker
  const mark = scope.trail.length
  if (expression.kind === 'open') {
    const module = typeModule(checker, expression.module)
    checker.opened.set(expression, module)
    openModule(scope, module)
  } else if (expression.kind === 'let-module') checker.bindModules(expression.bindings, false)
  else {
    const args = expression.constructor.arguments.map((type) => convertType(checker, type))
    bindConstructor(scope, exceptionConstructor(expression.constructor.name.text, args, checker.types.exception))
  }
  const type = yield typeExpect(checker, expression.body, expected, role)
  leaveScope(scope, mark)
  return type
}

function* typeIf(
  checker: Checker,
  expression: Expression & { readonly kind: 'if' },
  expected: Type,
  role: Role | null,
): Step {
  const { types } = checker
  yield typeExpect(checker, expression.condition, types.bool, {
    text: 'condition',
    explanation: 'because it is in the condition of an if-statement',
  })
  if (expression.else === null) {
    yield typeExpect(checker, expression.then, types.unit, {
      text: 'result of an if without else',
      explanation: 'because it is in the result of a conditional with no else branch',
    })
    expectType(checker, { location: expression.location, found: types.unit, expected, role })
    return types.unit
  }
  yield typeExpect(checker, expression.then, expected, role)
  return yield typeExpect(checker, expression.else, expected, role)
}

function* typeMatch(
  checker: Checker,
  expression: Expression & { readonly kind: 'match' | 'try' },
  expected: Type,
): Step {
  if (expression.kind === 'try') {
    yield typeExpect(checker, expression.body, expected)
    yield typeCases(checker, expression.cases, checker.types.exception, expected)
    return expected
  }
  checker.level += 1
  const subject = yield typeAny(checker, expression.subject)
  checker.level -= 1
  if (isExpansive(expression.subject)) restrict(subject, checker.level)
  generalize(subject, checker.level)
  yield typeCases(checker, expression.cases, subject, expected)
  return expected
}

function* typeRest(checker: Checker, expression: Expression, expected: Type, meet: (found: Type) => Type): Step {
  const { types } = checker
  switch (expression.kind) {
    case 'record':
      return yield typeRecord(checker, expression, expected)
    case 'field':
      return meet(yield typeFieldAccess(checker, expression))
    case 'set-field':
      yield typeSetField(checker, expression)
      return meet(types.unit)
    case 'index':
      return yield typeIndex(checker, expression, meet)
    case 'while':
    case 'for':
      yield typeLoop(checker, expression)
      return meet(types.unit)
    case 'assert':
      if (expression.condition.kind === 'construct' && expression.condition.constructor.path.at(-1) === 'false')
        return expected
      yield typeExpect(checker, expression.condition, types.bool, {
        text: 'condition of an assertion',
        explanation: 'because it is in the condition of an assertion',
      })
      return meet(types.unit)
    case 'lazy': {
      const inner = fresh(checker)
      meet(types.lazy(inner))
      yield typeExpect(checker, expression.value, inner)
      return types.lazy(inner)
    }
    case 'constraint': {
      const type = convertType(checker, expression.type)
      yield typeArgument(checker, expression.value, type, { text: 'annotated expression' })
      expectType(checker, { location: innerLocation(expression), found: type, expected })
      return type
    }
    case 'coercion': {
      const from = expression.from === null ? fresh(checker) : convertType(checker, expression.from)
      yield typeExpect(checker, expression.value, from)
      const to = convertType(checker, expression.to)
      checkCoercion(checker, expression, { from, to })
      return meet(to)
    }
    case 'object':
      return meet(yield typeObject(checker, expression))
    case 'new':
      return meet(typeNew(checker, expression))
    case 'send':
      return meet(yield typeSend(checker, expression))
    case 'object-copy':
      return meet(yield typeObjectCopy(checker, expression))
    case 'set-variable':
      yield typeSetVariable(checker, expression)
      return meet(types.unit)
    case 'extension':
      return refuseExtension(expression.extension)
    case 'package':
      return meet(typePackage(checker, expression, expected))
    default:
      // What could not be parsed: nobody knows.
      checker.meetsUnknown = true
      return unknown()
  }
}

function refuseExtension({ name, location: { start } }: Extension): never {
  const from = { ...start, offset: start.offset + 2, column: start.column + 2 }
  const to = { ...from, offset: from.offset + name.length, column: from.column + name.length }
  return failWith(
    { start: from, end: to },
    {
      code: 'MG-TYPE-EXTENSION',
      message: `Nothing here gives the extension ${name} a meaning.`,
      hint: 'Configurations are compiled without preprocessors: write plain OCaml.',
      toolText: `Uninterpreted extension '${name}'.`,
    },
  )
}

function* typeIndex(
  checker: Checker,
  expression: Expression & { readonly kind: 'index' },
  meet: (found: Type) => Type,
): Step {
  const { types } = checker
  const { container, index, value, bracket, operator } = expression
  if (operator !== null) return meet(yield typeIndexOperator(checker, expression, operator))
  if (bracket === '{') {
    yield typeAny(checker, container)
    yield typeAny(checker, index)
    if (value !== null) yield typeAny(checker, value)
    return meet(unknown())
  }
  const item = bracket === '(' ? fresh(checker) : types.char
  yield typeExpect(checker, container, bracket === '(' ? types.array(item) : types.string)
  yield typeExpect(checker, index, types.int)
  if (value === null) return meet(item)
  yield typeExpect(checker, value, item)
  return meet(types.unit)
}

/** `a.%(i)`: the operator `.%()` applied. */
function* typeIndexOperator(
  checker: Checker,
  { container, index, value, bracket, location }: Expression & { readonly kind: 'index' },
  operator: LongName,
): Step {
  const close = { '(': ')', '[': ']', '{': '}' }[bracket]
  const name = `.${operator.path.at(-1) ?? ''}${bracket}${close}${value === null ? '' : '<-'}`
  const found = findValue(checker, { path: [...operator.path.slice(0, -1), name], location })
  const args = [container, index, ...(value === null ? [] : [value])]
  const parameters = args.map(() => fresh(checker))
  const result = fresh(checker)
  const type = found === null ? unknown() : instance(found.type, checker.level)
  expectType(checker, { location, found: type, expected: arrows(parameters, result) })
  for (const [at, argument] of args.entries()) yield typeExpect(checker, argument, parameters[at] ?? unknown())
  return result
}

function* typeLoop(checker: Checker, expression: Expression & { readonly kind: 'while' | 'for' }): Step {
  const { types, scope } = checker
  const mark = scope.trail.length
  if (expression.kind === 'while')
    yield typeExpect(checker, expression.condition, types.bool, {
      text: 'condition of a loop',
      explanation: 'because it is in the condition of a while-loop',
    })
  else {
    yield typeExpect(checker, expression.from, types.int, {
      text: 'start of a loop',
      explanation: 'because it is in a for-loop start index',
    })
    yield typeExpect(checker, expression.to, types.int, {
      text: 'end of a loop',
      explanation: 'because it is in a for-loop stop index',
    })
    const variables: PatternVariables = new Map()
    typePattern(checker, expression.pattern, types.int, variables)
    bindVariables(checker, variables)
  }
  yield typeStatement(checker, expression.body, {
    text: 'body of a loop',
    explanation: `because it is in the body of a ${expression.kind}-loop`,
  })
  leaveScope(scope, mark)
  return types.unit
}
