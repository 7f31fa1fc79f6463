// OCaml module types for the functor parameters of a skeleton.

import type { Catalog } from '../../model/catalog.ts'
import type { ModuleType } from '../../model/module-type.ts'

/** What a functor may assume about a parameter of the type: a module type of the release, or nothing. */
export function signatureOf(type: ModuleType, catalog: Catalog): string {
  switch (type.kind) {
    case 'functor':
      return `functor (_ : ${signatureOf(type.from, catalog)}) -> ${signatureOf(type.to, catalog)}`
    case 'variable':
      return 'sig end'
    case 'constructor':
      return knownSignature(type, catalog) ?? 'sig end'
  }
}

function knownSignature(type: ModuleType & { readonly kind: 'constructor' }, catalog: Catalog): string | null {
  const same = catalog.moduleTypes.filter((one) => one.type.kind === 'constructor' && one.type.name === type.name)
  const text = JSON.stringify(type.parameters)
  const exact = same.find((one) => one.type.kind === 'constructor' && JSON.stringify(one.type.parameters) === text)
  const general = same.find(
    (one) => one.type.kind === 'constructor' && one.type.parameters.some((part) => part.kind === 'variable'),
  )
  return (exact ?? general)?.moduleType ?? null
}

/** Names for functor parameters, one each: from the type, numbered when a type comes more than once. */
export function parameterNames(types: readonly ModuleType[]): readonly string[] {
  const bases = types.map(baseName)
  const counts = new Map<string, number>()
  return bases.map((base) => {
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return bases.indexOf(base) === bases.lastIndexOf(base) ? base : `${base}_${count}`
  })
}

function baseName(type: ModuleType): string {
  if (type.kind !== 'constructor') return 'Functor'
  const parameters = type.parameters.flatMap((part) => (part.kind === 'constructor' ? [part.name] : []))
  const name = [type.name, ...parameters].join('_').replaceAll(/\W/g, '_')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
