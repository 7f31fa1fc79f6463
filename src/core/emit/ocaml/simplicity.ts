// Which arguments may share a line with others when an application is broken, by ocamlformat's rules.

import { measure } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import type { Expression } from './expression.ts'
import { ocamlWidth } from './layout-parts.ts'

function strip(expression: Expression): Expression {
  let inner = expression
  while (inner.kind === 'paren' && inner.open === '(') inner = inner.contents
  return inner
}

function isTrivial(expression: Expression): boolean {
  const inner = strip(expression)
  if (inner.kind === 'prefix') return isTrivial(inner.value)
  if (inner.kind === 'apply') return isConstructor(inner.callee) && inner.args.every((argument) => isTrivial(argument.value))
  return inner.kind === 'atom' || inner.kind === 'access'
}

function isConstructor(callee: Expression): boolean {
  return callee.kind === 'atom' && /^(?:`|(?:[A-Z][\w']*\.)*[A-Z][\w']*$)/.test(callee.text)
}

/** Whether an expression, laid out as `doc`, is short and flat enough to be packed with its neighbours. */
export function isSimple(expression: Expression, doc: Doc): boolean {
  const inner = strip(expression)
  const isNarrow = measure(doc).flat * 3 < ocamlWidth
  if (inner.kind === 'apply') {
    return isTrivial(inner.callee) && inner.args.every((argument) => isTrivial(argument.value)) && (isConstructor(inner.callee) || isNarrow)
  }
  if (inner.kind === 'tuple' || inner.kind === 'list') return inner.items.every(isTrivial) && isNarrow
  if (inner.kind === 'record') {
    return inner.fields.every((field) => field.value === null || isTrivial(field.value)) && isNarrow
  }
  return isTrivial(inner)
}

/** Whether an operand, without its parentheses, is an application or weaker, so that a chain with it breaks at every operator. */
export function isCompound(expression: Expression): boolean {
  return ['apply', 'infix', 'tuple', 'block', 'fun', 'function', 'match', 'if'].includes(strip(expression).kind)
}

/** Whether an expression ends in cases or a binder, so that OCaml needs its parentheses and layout docks them. */
export function isOpenEnded(expression: Expression): boolean {
  switch (expression.kind) {
    case 'match':
    case 'function':
    case 'fun':
    case 'block':
    case 'if':
      return true
    case 'infix':
      return isOpenEnded(expression.rest.at(-1)?.value ?? expression.first)
    default:
      return false
  }
}
