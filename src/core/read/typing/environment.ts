// The modules in sight of a configuration: OCaml's standard library, and what a release brings.

import { STDLIB_INTERFACES, STDLIB_OTHERS } from './stdlib-modules.ts'
import type { ModuleInterface, TypingEnvironment } from './type-config.ts'

/** The environment of a release, from the interfaces of its modules and the names of those it only knows to exist. */
export function createTypingEnvironment(
  interfaces: ReadonlyMap<string, ModuleInterface>,
  opaqueModules: readonly string[],
): TypingEnvironment {
  return {
    modules: new Map([...STDLIB_INTERFACES, ...interfaces]),
    opaqueModules: [...STDLIB_OTHERS, ...opaqueModules],
    opened: ['Stdlib'],
  }
}
