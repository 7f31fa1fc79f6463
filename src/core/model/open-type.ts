// Functor types of which a part is not stated: a bare variable stands there, and the wires tell what it is.

import { functorTypes, type ModuleType, splitFunctorType } from './module-type.ts'

/** The type as far as it is stated: null for a bare variable. */
export function statedType(type: ModuleType): ModuleType | null {
  return type.kind === 'variable' ? null : type
}

/** Curried functor type; each part that is null is left open by itself. */
export function openFunctorType(parameters: readonly (ModuleType | null)[], result: ModuleType | null): ModuleType {
  const open = (index: number): ModuleType => ({ kind: 'variable', name: `open part ${index}` })
  const stated = parameters.map((part, index) => part ?? open(index))
  return nameVariables(functorTypes(stated, result ?? open(stated.length)))
}

/** The type with its variables named a, b, c in order of appearance, so that names do not depend on what else was read. */
export function nameVariables(type: ModuleType): ModuleType {
  const names = new Map<string, ModuleType>()
  const rename = (part: ModuleType): ModuleType => {
    if (part.kind === 'functor') {
      // A loop along the parameters: there may be very many.
      const { parameters, result } = splitFunctorType(part)
      const renamed = parameters.map(rename)
      return functorTypes(renamed, rename(result))
    }
    if (part.kind === 'constructor')
      return part.parameters.length === 0 ? part : { ...part, parameters: part.parameters.map(rename) }
    const known = names.get(part.name) ?? { kind: 'variable', name: variableName(names.size) }
    names.set(part.name, known)
    return known
  }
  return rename(type)
}

function variableName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}
