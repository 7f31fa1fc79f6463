// Types whose values only their module can make.

import type { Located } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { failWith } from '../complaints/problem.ts'
import { fullPrinter, typeName } from '../complaints/report-clash.ts'
import type { Type, TypeDeclaration } from '../types/type.ts'

/** Complains about a value of a private type that is made here. */
export function refusePrivate(
  checker: Checker,
  declaration: TypeDeclaration | null,
  { location, type }: Located & { readonly type: Type },
): void {
  if (declaration === null || !declaration.isPrivate) return
  failWith(location, {
    code: 'MG-TYPE-PRIVATE',
    message: `Values of type ${typeName(checker, declaration)} can be read, but not made like this.`,
    hint: 'Use the function that makes them.',
    toolText: `Cannot create values of the private type ${fullPrinter(checker, type)}`,
  })
}
