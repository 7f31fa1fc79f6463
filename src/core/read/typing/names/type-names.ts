// The shortest name by which a type is in sight, as OCaml's -short-paths finds it.

import type { TypeDeclaration } from '../types/type.ts'
import type { ModuleInfo, Scope } from './scope.ts'

export type TypeNames = ReadonlyMap<TypeDeclaration, string>

const MAX_DEPTH = 3

/** Shortest visible name of every type; among equally short ones the last bound. */
export function visibleTypeNames(scope: Scope): TypeNames {
  const names = new Map<TypeDeclaration, string>()
  // A name that hides another type's would mislead.
  const misleading = new Set(scope.trail.flatMap(({ hiddenTypes }) => hiddenTypes))
  let modules: readonly (readonly [string, ModuleInfo])[] = [['', scope]]
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const found = new Map<TypeDeclaration, string>()
    for (const [prefix, module] of modules)
      for (const [name, declaration] of module.types)
        if (!names.has(declaration) && (prefix !== '' || !misleading.has(name))) found.set(declaration, prefix + name)
    for (const [declaration, name] of found) names.set(declaration, name)
    modules = modules.flatMap(([prefix, module]) =>
      [...module.modules]
        .filter(([, inner]) => inner.load === null)
        .map(([name, inner]) => [`${prefix}${name}.`, inner] as const),
    )
  }
  return names
}

/** Full paths of types, as OCaml prints them where it does not shorten: by the module in which a value mentions them. */
export function fullTypeNames(scope: Scope): TypeNames {
  const names = new Map<TypeDeclaration, string>()
  let modules: readonly (readonly [string, ModuleInfo])[] = [...scope.modules].filter(
    ([name, module]) => module.path === name,
  )
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const loaded = modules.filter(([, module]) => module.load === null)
    const found = new Map<TypeDeclaration, string>()
    for (const [path, module] of loaded)
      for (const [name, declaration] of module.types)
        if (declaration.path.includes('.') && !names.has(declaration)) found.set(declaration, `${path}.${name}`)
    for (const [declaration, name] of found) names.set(declaration, name)
    modules = loaded.flatMap(([path, module]) =>
      [...module.modules].map(([name, inner]) => [`${path}.${name}`, inner] as const),
    )
  }
  return names
}
