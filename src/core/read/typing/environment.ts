// The modules in sight of a configuration: OCaml's standard library, and what a release brings. Interfaces are read
// once, when a configuration first looks into them, and shared by all files that are typed.

import { bindBuiltinTypes, type BuiltinTypes } from './builtin-types.ts'
import { loadModule } from './interface/load-module.ts'
import { bindModule, createModule, createScope, loaded, type ModuleInfo, openModule } from './scope.ts'
import { STDLIB_INTERFACES, STDLIB_OTHERS } from './stdlib-modules.ts'

/** The interface of a module, as OCaml text. */
export interface ModuleInterface {
  readonly text: string
  /** It leaves things out: names that it does not mention are not refused. */
  readonly isPartial: boolean
}

/** What every file starts with. */
export interface TypingEnvironment {
  readonly types: BuiltinTypes
  /** All that is in sight without an `open`. */
  readonly initial: ModuleInfo
}

/** The environment of a release, from the interfaces of its modules and the names of those it only knows to exist. */
export function createTypingEnvironment(
  interfaces: ReadonlyMap<string, ModuleInterface>,
  opaqueModules: readonly string[],
): TypingEnvironment {
  const initial = createScope('')
  const types = bindBuiltinTypes(initial)
  // A scope of its own for each interface: what one declares must not be seen by another that it mentions.
  const load = (module: ModuleInfo, text: string): void => {
    const scope = createScope('')
    openModule(scope, initial)
    loadModule({ scope, types, level: 0, namedVariables: new Map(), isLenient: true }, module, text)
  }
  for (const name of [...STDLIB_OTHERS, ...opaqueModules]) bindModule(initial, name, createModule(name, true))
  for (const [name, { text, isPartial }] of [...STDLIB_INTERFACES, ...interfaces]) {
    const module = createModule(name, isPartial)
    module.load = () => load(module, text)
    bindModule(initial, name, module)
  }
  const standard = initial.modules.get('Stdlib')
  if (standard !== undefined) openModule(initial, loaded(standard))
  return { types, initial }
}
