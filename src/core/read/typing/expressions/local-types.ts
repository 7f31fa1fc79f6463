// Types of `fun (type a)` and `let f : type a. …`.

import { declareType } from '../types/builtin-types.ts'
import type { TypeContext } from '../checker.ts'
import { bindType } from '../names/scope.ts'
import { unknown } from '../types/type.ts'

/** Brings local types into sight; each may be anything to those who use the function, so nothing is known of it. */
export function bindLocalTypes(checker: TypeContext, names: readonly string[]): void {
  checker.meetsUnknown = true
  for (const name of names) {
    const declaration = declareType(name, name)
    declaration.manifest = unknown()
    bindType(checker.scope, declaration)
  }
}
