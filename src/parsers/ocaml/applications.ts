// Applications, arguments, parameters and functions.

import type {
  Argument,
  Case,
  Expression,
  FunctionExpression,
  Parameter,
  TypeExpression,
  TypeParameter,
} from '../../core/read/ocaml/syntax.ts'
import { expressionOf, labelOf, optionalType, patternOf, typeOf } from './as-node.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, findType, locationOf, longNameOf, textOf } from './part.ts'

function expression(value: Expression): Built {
  return { sort: 'expression', expression: value }
}

function argumentOf(part: Part, branch: Branch): Argument {
  if (part.built.sort === 'argument') return part.built.argument
  // The grammar lets an object be an argument without parentheses.
  if (part.type === 'object_expression') branch.source.rejected.push(part.start)
  return { label: null, value: expressionOf(part, branch), isPunned: false, location: locationOf(branch.source, part) }
}

/** The arguments of a node, in order; pieces that could not be parsed are arguments too. */
export function argumentsOf(branch: Branch): readonly Argument[] {
  return branch.parts
    .filter((part) => part.field === 'argument' || part.built.sort === 'error')
    .map((part) => argumentOf(part, branch))
}

/** A constructor takes one argument: `Some x` is no application of a function. */
function buildApplication(branch: Branch): Built {
  const callee = findField(branch, 'function')
  const location = locationOf(branch.source, branch)
  const passed = argumentsOf(branch)
  const only = passed.length === 1 ? passed[0] : undefined
  if (callee !== undefined && only !== undefined && only.label === null) {
    if (callee.built.sort === 'tag')
      return expression({ kind: 'variant', tag: callee.built.tag, argument: only.value, location })
    if (callee.built.sort === 'path' && callee.built.of === 'constructor') {
      const constructor = longNameOf(branch.source, callee, branch)
      return expression({ kind: 'construct', constructor, argument: only.value, location })
    }
  }
  if (callee !== undefined && isConstructor(callee)) rejectSecond(passed, branch)
  // An object is applied to nothing, unless it stands in parentheses.
  if (callee?.type === 'object_expression')
    for (const { location: at } of passed.slice(0, 1)) branch.source.rejected.push(at.start.offset)
  return expression({
    kind: 'apply',
    function: expressionOf(callee, branch),
    arguments: passed,
    notation: 'application',
    location,
  })
}

function isConstructor({ built }: Part): boolean {
  return built.sort === 'tag' || (built.sort === 'path' && built.of === 'constructor')
}

/** The grammar lets a constructor take several arguments. */
function rejectSecond(passed: readonly Argument[], branch: Branch): void {
  const second = passed[0]?.label === null ? passed[1] : undefined
  if (second !== undefined) branch.source.rejected.push(second.location.start.offset)
}

/** `~x`, `~x:e`, `~(x : t)` and the same with `?`. */
function buildLabelledArgument(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'label_name')
  const sigil = branch.parts[0]
  if (name === undefined || sigil === undefined) return { sort: 'error', parts: branch.parts }
  const label = labelOf(textOf(source, sigil), textOf(source, name))
  const location = locationOf(source, branch)
  const value = findField(branch, 'expression')
  if (value !== undefined)
    return { sort: 'argument', argument: { label, value: expressionOf(value, branch), isPunned: false, location } }
  const variable: Expression = {
    kind: 'identifier',
    name: longNameOf(source, name, branch),
    location: locationOf(source, name),
  }
  const annotation = optionalType(findField(branch, 'type'), branch)
  const punned: Expression =
    annotation === null ? variable : { kind: 'constraint', value: variable, type: annotation, location }
  return { sort: 'argument', argument: { label, value: punned, isPunned: true, location } }
}

function buildParameter(branch: Branch): Built {
  const { source } = branch
  const first = branch.parts[0]
  const sigil = first === undefined ? '' : textOf(source, first)
  const isLabelled = first?.built.sort === 'leaf' && (sigil === '~' || sigil === '?')
  const label = findType(branch, 'label_name') ?? (isLabelled ? findField(branch, 'pattern') : undefined)
  const bare = patternOf(findField(branch, 'pattern'), branch)
  const annotation = optionalType(findField(branch, 'type'), branch)
  const location = locationOf(source, branch)
  const pattern =
    annotation === null
      ? bare
      : ({
          kind: 'constraint',
          pattern: bare,
          type: annotation,
          location: between(bare.location, annotation.location),
        } as const)
  const defaultPart = findField(branch, 'default')
  const parameter: Parameter = {
    kind: 'value',
    label: isLabelled && label !== undefined ? labelOf(sigil, textOf(source, label)) : null,
    pattern,
    defaultValue: defaultPart === undefined ? null : expressionOf(defaultPart, branch),
    location,
  }
  return { sort: 'parameter', parameter }
}

function between(from: Parameter['location'], to: Parameter['location']): Parameter['location'] {
  return { start: from.start, end: to.end }
}

function buildTypeParameter(branch: Branch): Built {
  const names = branch.parts
    .filter((part) => part.type === 'type_constructor')
    .map((part) => textOf(branch.source, part))
  return { sort: 'parameter', parameter: { kind: 'type', names, location: locationOf(branch.source, branch) } }
}

/** The parameters that stand directly in a node. */
export function parametersOf(branch: Branch): readonly (Parameter | TypeParameter)[] {
  return branch.parts.flatMap((part) => (part.built.sort === 'parameter' ? [part.built.parameter] : []))
}

/** A body under its parameters, as a function; without parameters the body itself. */
export function withParameters(
  parameters: readonly (Parameter | TypeParameter)[],
  resultType: TypeExpression | null,
  body: Expression,
): Expression {
  const first = parameters[0]
  if (first === undefined) return body
  const location = { start: first.location.start, end: body.location.end }
  const value: FunctionExpression = { kind: 'function', parameters, resultType, body, notation: 'binding' }
  return { ...value, location }
}

function buildFun(branch: Branch): Built {
  return expression({
    kind: 'function',
    parameters: parametersOf(branch),
    resultType: optionalType(findField(branch, 'type'), branch),
    body: expressionOf(findField(branch, 'body'), branch),
    notation: 'fun',
    location: locationOf(branch.source, branch),
  })
}

/** The cases that stand directly in a node. */
export function casesOf(branch: Branch): readonly Case[] {
  return branch.parts.flatMap((part) => (part.built.sort === 'case' ? [part.built.case] : []))
}

function buildCase(branch: Branch): Built {
  const guard = findType(branch, 'guard')
  return {
    sort: 'case',
    case: {
      pattern: patternOf(findField(branch, 'pattern'), branch),
      guard: guard === undefined ? null : expressionOf(guard, branch),
      body: expressionOf(findField(branch, 'body'), branch),
      location: locationOf(branch.source, branch),
    },
  }
}

export const applicationHandlers: Readonly<Record<string, Handler>> = {
  application_expression: buildApplication,
  labeled_argument: buildLabelledArgument,
  parameter: buildParameter,
  abstract_type: buildTypeParameter,
  fun_expression: buildFun,
  function_expression: (branch) =>
    expression({ kind: 'match-function', cases: casesOf(branch), location: locationOf(branch.source, branch) }),
  match_case: buildCase,
  guard: (branch) => expression(expressionOf(findField(branch, 'expression'), branch)),
  refutation_case: (branch) => expression({ kind: 'unreachable', location: locationOf(branch.source, branch) }),
  typed_expression: (branch) =>
    expression({
      kind: 'constraint',
      value: expressionOf(findField(branch, 'expression'), branch),
      type: typeOf(findField(branch, 'type'), branch),
      location: locationOf(branch.source, branch),
    }),
  coercion_expression: (branch) =>
    expression({
      kind: 'coercion',
      value: expressionOf(findField(branch, 'expression'), branch),
      from: optionalType(findField(branch, 'type'), branch),
      to: typeOf(findField(branch, 'coercion'), branch),
      location: locationOf(branch.source, branch),
    }),
}
