// Names of OCaml modules in forms.

import { lengthProblem } from '../../core/edit/binding-problem.ts'
import { isModulePath } from '../../core/model/module-path.ts'

/** The reason against a module path such as `Unikernel.Main`; null when it may be one. */
export function modulePathProblem(path: string): string | null {
  const tooLong = lengthProblem(path)
  if (tooLong !== null) return tooLong
  return isModulePath(path) ? null : 'A module path begins with a capital letter in each part, such as Unikernel.Main.'
}
