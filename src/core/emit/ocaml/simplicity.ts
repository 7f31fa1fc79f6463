// Which arguments may share a line with others when an application is broken, by ocamlformat's rules.

import { measure } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import type { Expression } from './expression.ts'
import { ocamlWidth } from './layout-parts.ts'

function strip(expression: Expression): Expression {
  let inner = expression
  while (inner.kind === 'labelled' || (inner.kind === 'paren' && inner.open === '(')) {
    inner = inner.kind === 'labelled' ? inner.value : inner.contents
  }
  return inner
}

function isTrivial(expression: Expression): boolean {
  const inner = strip(expression)
  if (inner.kind === 'prefix') return isTrivial(inner.value)
  if (inner.kind === 'apply')
    return isConstructor(inner.callee) && inner.args.every((argument) => isTrivial(argument.value))
  return inner.kind === 'atom' || inner.kind === 'access'
}

function isConstructor(callee: Expression): boolean {
  return callee.kind === 'atom' && /^(?:`|(?:[A-Z][\w']*\.)*[A-Z][\w']*$)/.test(callee.text)
}

/** Whether an expression, laid out as `doc`, is short and flat enough to be packed with its neighbours. */
export function isSimple(expression: Expression, doc: Doc): boolean {
  const inner = strip(expression)
  const isNarrow = measure(doc).flat * 3 < ocamlWidth
  switch (inner.kind) {
    case 'apply':
      return (
        (isConstructor(inner.callee) || isNarrow) &&
        isTrivial(inner.callee) &&
        inner.args.every(({ value }) => isTrivial(value))
      )
    case 'infix':
      return isNarrow && [inner.first, ...inner.rest.map(({ value }) => value)].every(isTrivial)
    case 'tuple':
    case 'list':
      return inner.items.every(isTrivial) && isNarrow
    case 'record':
      return inner.fields.every(({ value }) => value === null || isTrivial(value)) && isNarrow
    default:
      return isTrivial(inner)
  }
}

/** Whether an expression ends in cases or a binder, so that OCaml needs its parentheses and layout docks them. */
export function isOpenEnded(expression: Expression): boolean {
  switch (expression.kind) {
    case 'labelled':
      return isOpenEnded(expression.value)
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
