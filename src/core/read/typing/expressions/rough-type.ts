// What the form of an expression tells of its type, before it is typed: OCaml compares that with what a method must be first.

import type { Expression, TypeExpression } from '../../ocaml/syntax.ts'
import { type Checker, fresh } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { type Type, arrow, tuple } from '../types/type.ts'

/** The type as far as functions, tuples and annotations show it. */
export function roughType(checker: Checker, expression: Expression): Type {
  switch (expression.kind) {
    case 'let':
      return expression.bindings.some(({ operator }) => operator !== null)
        ? fresh(checker)
        : roughType(checker, expression.body)
    case 'function': {
      const result =
        expression.resultType === null
          ? roughType(checker, expression.body)
          : roughAnnotation(checker, expression.resultType)
      const parameters = expression.parameters.filter((parameter) => parameter.kind === 'value')
      return parameters.reduceRight(
        (to, { label }) =>
          arrow(label, label?.kind === 'optional' ? checker.types.option(fresh(checker)) : fresh(checker), to),
        result,
      )
    }
    case 'match-function':
      return arrow(null, fresh(checker), bodyType(checker, expression.cases[0]?.body))
    case 'match':
      return bodyType(checker, expression.cases[0]?.body)
    case 'try':
      return roughType(checker, expression.body)
    case 'if':
      return roughType(checker, expression.then)
    case 'sequence':
      return bodyType(checker, expression.items.at(-1))
    case 'tuple':
      return tuple(expression.items.map((item) => roughType(checker, item)))
    case 'constraint':
      return roughAnnotation(checker, expression.type)
    default:
      return fresh(checker)
  }
}

function bodyType(checker: Checker, body: Expression | undefined): Type {
  return body === undefined ? fresh(checker) : roughType(checker, body)
}

/** Of an annotation, what is written out; the rest may be anything. */
function roughAnnotation(checker: Checker, annotation: TypeExpression): Type {
  const rough = (part: TypeExpression): Type => roughAnnotation(checker, part)
  switch (annotation.kind) {
    case 'arrow': {
      const { label, parameter, result } = annotation
      const from = rough(parameter)
      return arrow(label, label?.kind === 'optional' ? checker.types.option(from) : from, rough(result))
    }
    case 'tuple':
      return tuple(annotation.items.map(rough))
    case 'constructor':
      return convertType(checker, annotation)
    default:
      return fresh(checker)
  }
}
