// Types of `fun (type a)` and `let f : type a. …`: inside they are types of their own, outside variables.

import { declareType } from '../types/builtin-types.ts'
import type { TypeContext } from '../checker.ts'
import { bindType } from '../names/scope.ts'
import { type Type, cell, partsOf, resolve, unknown, variable } from '../types/type.ts'

/** Brings local types into sight; with what comes back they become variables. */
export function bindLocalTypes({ scope, level }: TypeContext, names: readonly string[]): () => void {
  const cells = names.map((name) => {
    const declaration = declareType(name, name)
    const local = cell({ kind: 'constructor', declaration, arguments: [] }, level)
    declaration.local = local
    bindType(scope, declaration)
    return { name, local }
  })
  return () => {
    for (const { name, local } of cells)
      if (local.content.kind === 'constructor') local.content = { kind: 'variable', name }
  }
}

/** Brings the same names into sight as variables. */
export function bindLocalVariables({ scope, level }: TypeContext, names: readonly string[]): void {
  for (const name of names) {
    const declaration = declareType(name, name)
    declaration.local = variable(level, name)
    bindType(scope, declaration)
  }
}

/** A pattern has told what the local types of a type are, in a way that is not followed: they may be anything. */
export function forgetLocalTypes(type: Type): void {
  const pending = [type]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (seen.has(at)) continue
    seen.add(at)
    if (at.content.kind === 'constructor' && at.content.declaration.local === at)
      at.content = { kind: 'link', to: unknown() }
    else pending.push(...partsOf(at))
  }
}
