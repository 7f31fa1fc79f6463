// Pieces of config.ml on their own: a value, a method of a device, a function of a key. Written like the whole file would write them.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { ValueDefinition } from '../../model/key.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { printDoc } from '../doc/print.ts'
import type { Expression } from '../ocaml/expression.ts'
import { layoutExpression } from '../ocaml/layout-expression.ts'
import { actionExpression } from './action-expression.ts'
import { createWriter } from './print-config-ml.ts'
import { fun } from './syntax.ts'
import { termExpression } from './term-expression.ts'
import { lambdaExpression, methodContext, valueExpression } from './value-expression.ts'
import type { Writer } from './writer.ts'

/** What a piece is. A method's lambda has the parameters of functoria's method; its body may be an action. */
export type ExpressionPiece =
  | { readonly kind: 'value'; readonly value: ValueDefinition }
  | { readonly kind: 'text'; readonly term: Term<KeyRef> }
  | { readonly kind: 'connect' | 'action' | 'function'; readonly lambda: Lambda<KeyRef> }

/** Texts of the pieces, lines at most `width` columns long where OCaml can be broken. Names are those of the design. */
export function printExpressions(
  design: Design,
  catalog: Catalog,
  pieces: readonly ExpressionPiece[],
  width: number,
): readonly string[] {
  const writer = createWriter(design, catalog)
  return pieces.map((piece) => printDoc(layoutExpression(expressionOf(writer, piece)), { width }).text.trimEnd())
}

function expressionOf(writer: Writer, piece: ExpressionPiece): Expression {
  switch (piece.kind) {
    case 'value':
      return valueExpression(writer, piece.value)
    case 'text':
      return termExpression(piece.term, methodContext(writer))
    case 'function':
      return unbracketed(lambdaExpression(writer, piece.lambda))
    case 'connect':
    case 'action': {
      const { parameters, body } = piece.lambda
      const context = methodContext(writer)
      const written = piece.kind === 'connect' ? termExpression(body, context) : actionExpression(body, context)
      return fun(parameters.join(' '), written)
    }
  }
}

/** A function that stands alone needs no parentheses. */
function unbracketed(expression: Expression): Expression {
  return expression.kind === 'paren' && expression.open === '(' ? expression.contents : expression
}
