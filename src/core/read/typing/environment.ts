// The modules in sight of a configuration: OCaml's standard library, and what a release brings. Interfaces are read
// once, when a configuration first looks into them, and shared by all files that are typed.

import { type BuiltinTypes, bindBuiltinTypes } from './types/builtin-types.ts'
import { loadModule } from './interface/load-module.ts'
import type { ModuleInterface } from './interface/module-interface.ts'
import { type ModuleInfo, bindModule, createModule, createScope, loaded, openModule } from './names/scope.ts'
import { STDLIB_INTERFACES, STDLIB_OTHERS } from './stdlib-modules.ts'

/** What every file starts with. */
export interface TypingEnvironment {
  readonly types: BuiltinTypes
  /** All that is in sight without an `open`. */
  readonly initial: ModuleInfo
}

/** The modules that a release brings: those with an interface, and those that are only known to exist. */
export interface ReleaseInterfaces {
  readonly modules: ReadonlyMap<string, ModuleInterface>
  readonly opaque: readonly string[]
}

const environments = new WeakMap<ReleaseInterfaces, TypingEnvironment>()

/** The environment of a release's interfaces, made once. */
export function environmentOf(interfaces: ReleaseInterfaces): TypingEnvironment {
  const known = environments.get(interfaces)
  if (known !== undefined) return known
  const environment = createTypingEnvironment(interfaces.modules, interfaces.opaque)
  environments.set(interfaces, environment)
  return environment
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
    loadModule(
      { scope, types, level: 0, namedVariables: new Map(), isLenient: true, meetsUnknown: false },
      module,
      text,
    )
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
