// Typing of functions: labelled and optional parameters, defaults, patterns, result annotations.

import type {
  Expression,
  FunctionExpression,
  FunctionParameter,
  Label,
  Located,
  Parameter,
} from '../../ocaml/syntax.ts'
import { typeCases } from './cases.ts'
import { type Checker, type Step, fresh, typeExpect } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { bindLocalTypes } from './local-types.ts'
import { expandHead } from '../types/expand.ts'
import { typeArgument } from './argument.ts'
import { type PatternVariables, bindVariables, typePattern } from './pattern.ts'
import { failWith } from '../complaints/problem.ts'
import { expectType, fullPrinter, scopePrinter } from '../complaints/report-clash.ts'
import { leaveScope } from '../names/scope.ts'
import { type Type, arrow, unknown } from '../types/type.ts'
import { sameLabel } from '../types/unify.ts'

/** Types a function against the type that is expected of it. */
export function* typeFunction(
  checker: Checker,
  expression: FunctionExpression & Located,
  expected: Type,
  outer: Outermost | null = null,
): Step {
  const { scope } = checker
  const mark = scope.trail.length
  const place = outer ?? { place: expression, whole: expected }
  let rest = expected
  for (const [index, parameter] of expression.parameters.entries()) {
    if (parameter.kind === 'type') {
      yield typeWithLocalTypes(checker, { expression, names: parameter.names, next: index + 1 }, rest)
      leaveScope(scope, mark)
      return expected
    }
    const { label } = parameter
    const { from, to } = arrowOf(checker, { label, isFirst: index === 0 && outer === null, ...place }, rest)
    yield typeParameter(checker, parameter, from)
    rest = to
  }
  yield typeBody(checker, expression, rest, place)
  leaveScope(scope, mark)
  return expected
}

/** Types what stands behind `(type a)`, of which nothing is expected; its type must be `expected` with variables for the names. */
function* typeWithLocalTypes(
  checker: Checker,
  {
    expression,
    names,
    next,
  }: {
    readonly expression: FunctionExpression & Located
    readonly names: readonly string[]
    readonly next: number
  },
  expected: Type,
): Step {
  checker.level += 1
  const release = bindLocalTypes(checker, names)
  const type = fresh(checker)
  const inner = { ...expression, parameters: expression.parameters.slice(next) }
  if (inner.parameters.length > 0) yield typeFunction(checker, inner, type)
  else yield typeBody(checker, inner, type, { place: expression, whole: type })
  release()
  checker.level -= 1
  expectType(checker, { location: expression.location, found: type, expected })
  return expected
}

/** Types `function …` against the type that is expected of it. */
export function* typeMatchFunction(
  checker: Checker,
  expression: Expression & { readonly kind: 'match-function' },
  expected: Type,
  outer: Outermost | null = null,
): Step {
  const place = outer ?? { place: expression, whole: expected }
  const { from, to } = arrowOf(checker, { label: null, isFirst: outer === null, ...place }, expected)
  yield typeCases(checker, expression.cases, from, to)
  return expected
}

/** The outermost of functions that stand directly in each other: complaints are about it. */
interface Outermost {
  readonly place: Located
  /** The type that is expected of it. */
  readonly whole: Type
}

function* typeBody(checker: Checker, { resultType, body }: FunctionExpression, expected: Type, outer: Outermost): Step {
  if (resultType === null && body.kind === 'function') return yield typeFunction(checker, body, expected, outer)
  if (resultType === null && body.kind === 'match-function')
    return yield typeMatchFunction(checker, body, expected, outer)
  if (resultType === null) return yield typeExpect(checker, body, expected)
  const type = convertType(checker, resultType)
  yield typeArgument(checker, body, type, { text: 'annotated result' })
  expectType(checker, { location: body.location, found: type, expected })
  return type
}

/** Parameter and result type of a function of which a type is expected. */
function arrowOf(
  checker: Checker,
  { label, isFirst, place, whole }: Outermost & { readonly label: Label | null; readonly isFirst: boolean },
  type: Type,
): { readonly from: Type; readonly to: Type } {
  const head = expandHead(type)
  if (head.content.kind === 'unknown') return { from: unknown(), to: unknown() }
  if (head.content.kind === 'variable') {
    const from = label?.kind === 'optional' ? checker.types.option(fresh(checker)) : fresh(checker)
    const to = fresh(checker)
    expectType(checker, { location: place.location, found: arrow(label, from, to), expected: head })
    return { from, to }
  }
  if (head.content.kind === 'arrow' && sameLabel(head.content.label, label))
    return { from: head.content.from, to: head.content.to }
  return refuseFunction(checker, { label, isFirst, place, isFunction: head.content.kind === 'arrow' }, whole)
}

function refuseFunction(
  checker: Checker,
  {
    label,
    isFirst,
    place,
    isFunction,
  }: {
    readonly label: Label | null
    readonly isFirst: boolean
    readonly place: Located
    readonly isFunction: boolean
  },
  whole: Type,
): never {
  const printed = scopePrinter(checker).print(whole)
  const full = fullPrinter(checker, whole)
  if (!isFunction) {
    return failWith(place.location, {
      code: 'MG-TYPE-FUNCTION',
      message: isFirst
        ? `A function stands here, but something of type ${printed} is expected.`
        : `This function takes more parameters than are expected: its type must be ${printed}.`,
      hint: null,
      toolText: isFirst
        ? `This expression should not be a function, the expected type is\n       ${full}`
        : `This function expects too many arguments, it should have type\n       ${full}`,
    })
  }
  const isLabelled = label === null ? 'not labelled' : `labelled ${label.kind === 'optional' ? '?' : '~'}${label.name}`
  return failWith(place.location, {
    code: 'MG-TYPE-FUNCTION',
    message: `A function of type ${printed} is expected, but a parameter of this one is ${isLabelled}.`,
    hint: null,
    toolText: `This function should have type ${full}\nbut its first argument is ${isLabelled}`,
  })
}

function* typeParameter(checker: Checker, { label, pattern, defaultValue }: Parameter, type: Type): Step {
  const variables: PatternVariables = new Map()
  if (label?.kind !== 'optional' || defaultValue === null) {
    if (label?.kind === 'optional')
      expectType(checker, { location: pattern.location, found: checker.types.option(fresh(checker)), expected: type })
    typePattern(checker, pattern, type, variables)
  } else {
    const item = fresh(checker)
    expectType(checker, { location: pattern.location, found: checker.types.option(item), expected: type })
    typePattern(checker, pattern, item, variables)
    yield typeDefault(checker, defaultValue, item)
  }
  bindVariables(checker, variables)
  return type
}

/** Types the parameters of a class; their arrow to `result`. They stay in sight. */
export function* typeParameters(checker: Checker, parameters: readonly FunctionParameter[], result: Type): Step {
  const taken: { readonly parameter: Parameter; readonly type: Type }[] = []
  for (const parameter of parameters) {
    if (parameter.kind === 'type') continue
    const type = fresh(checker)
    yield typeParameter(checker, parameter, type)
    taken.push({ parameter, type })
  }
  return taken.reduceRight((to, { parameter, type }) => arrow(parameter.label, type, to), result)
}

function typeDefault(checker: Checker, value: Expression, item: Type): Step {
  return typeExpect(checker, value, item, { text: 'default value' })
}
