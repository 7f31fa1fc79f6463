// Typing of let-bindings: what they bind is generalised, unless the value restriction forbids it.

import type { Binding, Expression } from '../../ocaml/syntax.ts'
import { typeArgument } from './argument.ts'
import { type Checker, type Step, fresh, typeExpect } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { isExpansive } from './expansive.ts'
import { generalize, instance, restrict } from '../types/levels.ts'
import { isPolymorphic, polymorphicType, typePolymorphic } from './polymorphic.ts'
import { findValue } from '../names/lookup.ts'
import { checkRecursion } from './recursion.ts'
import { type PatternVariables, bindVariables, typePattern } from './pattern.ts'
import { PATTERN_CLASH, expectType } from '../complaints/report-clash.ts'
import { leaveScope } from '../names/scope.ts'
import { type Type, arrow, tuple, unknown } from '../types/type.ts'

interface Bindings {
  readonly isRecursive: boolean
  readonly bindings: readonly Binding[]
}

/** Types bindings and brings their variables into sight. `inspect` sees the variables of each. */
export function* typeLet(
  checker: Checker,
  { isRecursive, bindings }: Bindings,
  inspect: (binding: Binding, variables: PatternVariables) => void = () => {},
): Step {
  const mark = checker.scope.trail.length
  checker.level += 1
  const all: PatternVariables = new Map()
  const types = bindings.map((binding) => typeBoundPattern(checker, binding, all))
  if (isRecursive) bindVariables(checker, all)
  for (const [index, binding] of bindings.entries()) {
    const { type, annotation } = types[index] ?? { type: unknown(), annotation: null }
    if (isPolymorphic(binding.annotation)) yield typePolymorphic(checker, binding.value, binding.annotation)
    else if (annotation === null) yield typeExpect(checker, binding.value, type)
    else yield typeArgument(checker, binding.value, annotation, { text: 'annotated value' })
  }
  checker.level -= 1
  if (isRecursive) checkRecursion(bindings, (opening) => checker.opened.get(opening)?.values ?? null)
  for (const [index, { value }] of bindings.entries()) {
    const type = types[index]?.type
    if (type !== undefined && isExpansive(value)) restrict(type, checker.level)
  }
  for (const { type } of types) generalize(type, checker.level)
  for (const type of all.values()) generalize(type, checker.level)
  leaveScope(checker.scope, mark)
  bindVariables(checker, all)
  for (const [index, binding] of bindings.entries()) inspect(binding, types[index]?.variables ?? new Map())
  return checker.types.unit
}

function typeBoundPattern(
  checker: Checker,
  { pattern, annotation }: Binding,
  all: PatternVariables,
): { readonly type: Type; readonly annotation: Type | null; readonly variables: PatternVariables } {
  const variables: PatternVariables = new Map()
  if (isPolymorphic(annotation)) {
    const type = polymorphicType(checker, annotation)
    typePattern(checker, pattern, type, variables)
    for (const [name, own] of variables) all.set(name, own)
    return { type, annotation: type, variables }
  }
  const type = fresh(checker)
  const annotated = annotation === null ? null : convertType(checker, annotation)
  if (annotated !== null)
    expectType(checker, { location: pattern.location, found: annotated, expected: type, words: PATTERN_CLASH })
  typePattern(checker, pattern, type, variables)
  for (const [name, own] of variables) all.set(name, own)
  return { type, annotation: annotated, variables }
}

/** `let* p = e and* q = f in body`: the operators applied to what is bound, and to a function. */
export function* typeLetOperator(
  checker: Checker,
  expression: Expression & { readonly kind: 'let' },
  expected: Type,
): Step {
  const { scope } = checker
  const mark = scope.trail.length
  const [first, ...others] = expression.bindings
  if (first === undefined) return unknown()
  const { type, subject, joined } = typeJoins(checker, first, others)
  const bound = fresh(checker)
  const result = fresh(checker)
  const shape = arrow(null, joined, arrow(null, arrow(null, bound, result), expected))
  expectType(checker, { location: first.location, found: type, expected: shape })
  yield typeExpect(checker, first.value, subject.first)
  for (const [index, { value }] of others.entries())
    yield typeExpect(checker, value, subject.others[index] ?? unknown())
  const variables: PatternVariables = new Map()
  let rest = bound
  for (const { pattern, annotation } of others.toReversed()) {
    const [left, right] = [fresh(checker), fresh(checker)]
    expectType(checker, {
      location: pattern.location,
      found: tuple([left, right]),
      expected: rest,
      words: PATTERN_CLASH,
    })
    typeOperand(checker, { pattern, annotation }, right, variables)
    rest = left
  }
  typeOperand(checker, first, rest, variables)
  bindVariables(checker, variables)
  yield typeExpect(checker, expression.body, result)
  leaveScope(scope, mark)
  return expected
}

/** The pattern behind a `let*` or `and*`, which may be annotated. */
function typeOperand(
  checker: Checker,
  { pattern, annotation }: Pick<Binding, 'pattern' | 'annotation'>,
  expected: Type,
  variables: PatternVariables,
): void {
  if (annotation !== null) {
    const found = convertType(checker, annotation)
    const location = { start: pattern.location.start, end: annotation.location.end }
    expectType(checker, { location, found, expected, words: PATTERN_CLASH })
  }
  typePattern(checker, pattern, expected, variables)
}

/** The type of the operator, of what each binding gives, and of all that `and*` makes of them. */
function typeJoins(checker: Checker, first: Binding, others: readonly Binding[]) {
  const typeOf = (binding: Binding): Type => {
    const location = binding.operatorLocation ?? binding.location
    const found = findValue(checker, { path: [binding.operator ?? ''], location })
    return found === null ? unknown() : instance(found.type, checker.level)
  }
  const type = typeOf(first)
  const subject = { first: fresh(checker), others: others.map(() => fresh(checker)) }
  let joined = subject.first
  for (const [index, binding] of others.entries()) {
    const next = fresh(checker)
    const shape = arrow(null, joined, arrow(null, subject.others[index] ?? unknown(), next))
    expectType(checker, { location: binding.location, found: typeOf(binding), expected: shape })
    joined = next
  }
  return { type, subject, joined }
}
