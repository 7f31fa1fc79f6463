// Typing of objects: `object … end` as an expression.

import type { Expression } from '../../ocaml/syntax.ts'
import type { Checker, Step } from '../checker.ts'
import { typeObjectBody } from './object-body.ts'
import { failWith } from '../complaints/problem.ts'
import { objectRow, unknown } from '../types/type.ts'

/** Types an object. */
export function* typeObject(checker: Checker, expression: Expression & { readonly kind: 'object' }): Step {
  const made = { type: unknown() }
  yield typeObjectBody(checker, expression, ({ methods, virtualMethods, isUnknown }) => {
    const missing = [...virtualMethods]
    if (missing.length > 0 && !isUnknown) {
      failWith(expression.location, {
        code: 'MG-TYPE-METHOD',
        message: `Methods of this object are declared but not defined: ${missing.join(', ')}.`,
        hint: null,
        toolText: `This object has virtual methods.\n       The following methods are undefined : ${missing.join(' ')}`,
      })
    }
    if (!isUnknown) made.type = objectRow(methods, false, checker.level)
  })
  return made.type
}
