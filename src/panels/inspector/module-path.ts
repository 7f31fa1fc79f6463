// Names of OCaml modules in forms.

import { isModulePath } from '../../core/model/module-path.ts'

/** The reason against a module path such as `Unikernel.Main`; null when it may be one. */
export function modulePathProblem(path: string): string | null {
  return isModulePath(path) ? null : 'A module path begins with a capital letter in each part, such as Unikernel.Main.'
}
