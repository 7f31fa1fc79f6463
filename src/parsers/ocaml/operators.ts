// Operators: infix, prefix, signs. An operator is an identifier; the grammar's precedences are OCaml's.

import type { Argument, ApplyExpression, Expression } from '../../core/read/ocaml/syntax.ts'
import { expressionOf } from './as-node.ts'
import { negate } from './constants.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, locationOf, textOf } from './part.ts'

function argumentOf(value: Expression): Argument {
  return { label: null, value, isPunned: false, location: value.location }
}

function apply(
  branch: Branch,
  operator: Part,
  name: string,
  operands: readonly Expression[],
  notation: ApplyExpression['notation'],
): Built {
  const location = locationOf(branch.source, operator)
  return {
    sort: 'expression',
    expression: {
      kind: 'apply',
      function: { kind: 'identifier', name: { path: [name], location }, location },
      arguments: operands.map(argumentOf),
      notation,
      location: locationOf(branch.source, branch),
    },
  }
}

function buildInfix(branch: Branch): Built {
  const operator = findField(branch, 'operator')
  if (operator === undefined) return { sort: 'error', parts: branch.parts }
  const left = expressionOf(findField(branch, 'left'), branch)
  const right = expressionOf(findField(branch, 'right'), branch)
  return apply(branch, operator, textOf(branch.source, operator), [left, right], 'infix')
}

function buildPrefix(branch: Branch): Built {
  const operator = findField(branch, 'operator')
  if (operator === undefined) return { sort: 'error', parts: branch.parts }
  const operand = expressionOf(findField(branch, 'expression'), branch)
  return apply(branch, operator, textOf(branch.source, operator), [operand], 'prefix')
}

/** A sign belongs to the number after it, when there is one; otherwise it is the function `~-`. */
function buildSign(branch: Branch): Built {
  const operator = findField(branch, 'operator')
  if (operator === undefined) return { sort: 'error', parts: branch.parts }
  const sign = textOf(branch.source, operator)
  const operand = expressionOf(findField(branch, 'expression'), branch)
  if (operand.kind === 'constant' && (sign.length === 1 || operand.constant.kind === 'float')) {
    const constant = sign.startsWith('-') ? negate(operand.constant) : isNumber(operand) ? operand.constant : null
    if (constant !== null)
      return {
        sort: 'expression',
        expression: { kind: 'constant', constant, location: locationOf(branch.source, branch) },
      }
  }
  return apply(branch, operator, `~${sign}`, [operand], 'prefix')
}

function isNumber(operand: Expression): boolean {
  return operand.kind === 'constant' && (operand.constant.kind === 'integer' || operand.constant.kind === 'float')
}

/** `a :: b` is the constructor `::` of a pair. */
function buildCons(branch: Branch): Built {
  const operator = branch.parts.find((part) => part.type === '::')
  const location = locationOf(branch.source, branch)
  const items = [expressionOf(findField(branch, 'left'), branch), expressionOf(findField(branch, 'right'), branch)]
  const nameLocation = operator === undefined ? location : locationOf(branch.source, operator)
  return {
    sort: 'expression',
    expression: {
      kind: 'construct',
      constructor: { path: ['::'], location: nameLocation },
      argument: { kind: 'tuple', items, location },
      location,
    },
  }
}

export const operatorHandlers: Readonly<Record<string, Handler>> = {
  infix_expression: buildInfix,
  hash_expression: buildInfix,
  prefix_expression: buildPrefix,
  sign_expression: buildSign,
  cons_expression: buildCons,
}
