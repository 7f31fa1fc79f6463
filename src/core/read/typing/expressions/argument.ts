// Arguments: what is given where a type is known, with OCaml's rule that optional parameters of a function
// which is passed on are left out when a function without them is expected.

import type { Expression } from '../../ocaml/syntax.ts'
import { type Checker, type Step, fresh, typeExpect } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { expectType } from '../complaints/report-clash.ts'
import type { Role } from '../complaints/role.ts'
import type { Type } from '../types/type.ts'

/** Whether the type of an expression comes from what it names, not from how it is written. */
export function isInferred(expression: Expression): boolean {
  switch (expression.kind) {
    case 'identifier':
    case 'apply':
    case 'field':
    case 'constraint':
    case 'coercion':
    case 'send':
    case 'new':
      return true
    case 'open':
      return isInferred(expression.body)
    case 'sequence': {
      const last = expression.items.at(-1)
      return last !== undefined && isInferred(last)
    }
    case 'if':
      return isInferred(expression.then) && (expression.else === null || isInferred(expression.else))
    default:
      return false
  }
}

/** Types an expression that is given where a type is known. */
export function* typeArgument(
  checker: Checker,
  expression: Expression,
  expected: Type,
  role: Role | null = null,
): Step {
  const head = expandHead(expected)
  const takesPlain = head.content.kind === 'arrow' && head.content.label === null
  if (!takesPlain || !isInferred(expression)) return yield typeExpect(checker, expression, expected, role)
  const type = yield typeExpect(checker, expression, fresh(checker))
  const found = withoutOptional(type)
  expectType(checker, { location: expression.location, found, expected, role })
  return found
}

/** A function's type after its leading optional parameters, if something follows them. */
function withoutOptional(type: Type): Type {
  let at = expandHead(type)
  while (at.content.kind === 'arrow' && at.content.label?.kind === 'optional') at = expandHead(at.content.to)
  const isFunction = at.content.kind === 'arrow' ? at.content.label === null : at.content.kind === 'variable'
  return isFunction ? at : type
}
