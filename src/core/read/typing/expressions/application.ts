// Function application by OCaml's rules: labels in any order when the function is known, labels left out in full
// applications, optional parameters that are passed over, `?x:` that passes an option on.

import type { Argument, Expression, Label } from '../../ocaml/syntax.ts'
import { reportNotFunction, reportWrongLabel } from '../complaints/application-problems.ts'
import { isInferred, typeArgument } from './argument.ts'
import { type Checker, type Step, fresh, typeAny, typeExpect } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { findValue } from '../names/lookup.ts'
import { expectType } from '../complaints/report-clash.ts'
import type { Role } from '../complaints/role.ts'
import { type Type, arrow, resolve, unknown } from '../types/type.ts'
import { sameLabel, unify } from '../types/unify.ts'

export type Apply = Expression & { readonly kind: 'apply' }

/** Types an application; gives the type of its result. */
export function* typeApplication(checker: Checker, expression: Apply): Step {
  const { callee, args } = rewriteOperators(checker, expression)
  const type = yield typeAny(checker, callee)
  return yield typeArguments(checker, { callee, args, type })
}

interface Call {
  readonly callee: Expression
  readonly args: readonly Argument[]
  /** Type of the callee. */
  readonly type: Type
}

/** `f @@ x` and `x |> f` are typed as `f x`. */
function rewriteOperators(
  checker: Checker,
  expression: Apply,
): { readonly callee: Expression; readonly args: readonly Argument[] } {
  const { function: callee, arguments: args } = expression
  const [left, right, ...more] = args
  if (callee.kind !== 'identifier' || left === undefined || right === undefined || more.length > 0)
    return { callee, args }
  const primitive = callee.name.path.length === 1 ? findValue(checker, callee.name)?.primitive : null
  if (primitive === 'apply') return { callee: left.value, args: [right] }
  if (primitive === 'reverse-apply' && isInferred(right.value)) return { callee: right.value, args: [left] }
  return { callee, args }
}

/** A parameter that gets no argument. */
interface Omitted {
  readonly label: Label | null
  readonly type: Type
}

/** An argument that is matched to a parameter, and still has to be typed. */
interface Matched {
  readonly argument: Argument
  readonly expected: Type
  /** The parameter is optional and the argument is not: its type is in the option. */
  readonly isInOption: boolean
  readonly role: Role
}

/** Types arguments against the type of what they are given to; gives the type of the result. */
export function* typeArguments(checker: Checker, call: Call): Step {
  const { args } = call
  const matched: Matched[] = []
  /** Parameters that were passed over without a value: the result still takes them. */
  const omitted: Omitted[] = []
  /** Optional parameters that were passed over: only complaints mention them. */
  const passed: Omitted[] = []
  const ignoresLabels = leavesLabelsOut(call)
  let rest = [...args]
  let at = expandHead(call.type)
  while (rest.length > 0 && at.content.kind === 'arrow') {
    const { label, from, to } = at.content
    const index = ignoresLabels ? 0 : rest.findIndex((argument) => nameOf(argument.label) === nameOf(label))
    const argument = rest[index]
    const isOptional = label?.kind === 'optional'
    if (ignoresLabels) {
      if (argument === undefined) break
      if (isOptional && argument.label === null) {
        at = expandHead(to)
        continue
      }
    }
    if (argument !== undefined) {
      rest = rest.filter((one) => one !== argument)
      const isInOption = isOptional && argument.label?.kind !== 'optional'
      matched.push({ argument, expected: from, isInOption, role: roleOf(call, argument, matched.length) })
    } else if (isOptional && rest.some((one) => one.label === null)) passed.push({ label, type: from })
    else omitted.push({ label, type: from })
    at = expandHead(to)
  }
  const result = takeUnknown(checker, call, { at, rest, omitted: [...omitted, ...passed], matched })
  for (const one of matched) yield typeMatched(checker, one)
  return omitted.reduceRight((type, { label, type: from }) => arrow(label, from, type), result)
}

/** The remaining arguments of something that is not known to be a function. */
function takeUnknown(
  checker: Checker,
  call: Call,
  {
    at: start,
    rest,
    omitted,
    matched,
  }: {
    readonly at: Type
    readonly rest: readonly Argument[]
    readonly omitted: readonly Omitted[]
    readonly matched: Matched[]
  },
): Type {
  let at = start
  for (const argument of rest) {
    const head = expandHead(at)
    const role = roleOf(call, argument, matched.length)
    if (head.content.kind === 'unknown') {
      matched.push({ argument, expected: unknown(), isInOption: false, role })
      continue
    }
    if (head.content.kind === 'variable') {
      const from = argument.label?.kind === 'optional' ? checker.types.option(fresh(checker)) : fresh(checker)
      const to = fresh(checker)
      unify(head, arrow(argument.label, from, to))
      matched.push({ argument, expected: from, isInOption: false, role })
      at = to
      continue
    }
    if (head.content.kind === 'arrow' && sameLabel(head.content.label, argument.label)) {
      matched.push({ argument, expected: head.content.from, isInOption: false, role })
      at = head.content.to
      continue
    }
    const result = omitted.reduceRight((type, { label, type: from }) => arrow(label, from, type), resolve(head))
    if (resolve(result).content.kind === 'arrow') reportWrongLabel(checker, call.callee, argument, result, call.args)
    reportNotFunction(checker, call.callee, call.type, call.args)
  }
  return at
}

function* typeMatched(checker: Checker, { argument, expected, isInOption, role }: Matched): Step {
  if (!isInOption) return yield typeArgument(checker, argument.value, expected, role)
  const { content } = expandHead(expected)
  const inner = content.kind === 'constructor' ? content.arguments[0] : undefined
  if (inner !== undefined) return yield typeArgument(checker, argument.value, inner, role)
  const item = fresh(checker)
  expectType(checker, { location: argument.location, found: checker.types.option(item), expected })
  return yield typeExpect(checker, argument.value, item, role)
}

function nameOf(label: Label | null): string {
  return label?.name ?? ''
}

/** Whether a full application leaves out labels of the function: then arguments are taken in order. */
function leavesLabelsOut({ type, args }: Call): boolean {
  const labels: (Label | null)[] = []
  let at = expandHead(type)
  while (at.content.kind === 'arrow') {
    labels.push(at.content.label)
    at = expandHead(at.content.to)
  }
  if (at.content.kind === 'variable' || at.content.kind === 'unknown') return false
  const required = labels.filter((label) => label?.kind !== 'optional')
  return (
    required.length === args.length &&
    args.every(({ label }) => label === null) &&
    required.some((label) => label !== null)
  )
}

function roleOf({ callee }: Call, argument: Argument, index: number): Role {
  const name = callee.kind === 'identifier' ? callee.name.path.join('.') : null
  const which = argument.label === null ? `argument ${index + 1}` : `argument ~${argument.label.name}`
  if (name === null) return { text: which }
  if (/^[^a-zA-Z_]/.test(name.slice(name.lastIndexOf('.') + 1)))
    return { text: index === 0 ? `left side of ${name}` : `right side of ${name}` }
  return { text: `${which} of ${name}` }
}
