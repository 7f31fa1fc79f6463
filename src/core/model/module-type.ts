// Module types (`typ`) and the types of implementations; nominal, with parameters and type variables.

/** A type as OCaml sees it behind `impl`: a constructor, a functor type, or a variable to be unified. */
export type ModuleType =
  | { readonly kind: 'constructor'; readonly name: string; readonly parameters: readonly ModuleType[] }
  | { readonly kind: 'functor'; readonly from: ModuleType; readonly to: ModuleType }
  | { readonly kind: 'variable'; readonly name: string }

/** Type constructor, such as `network` or `v4 ip`. Aliases (`ipv4`) are written out by the catalog. */
export function moduleType(name: string, ...parameters: readonly ModuleType[]): ModuleType {
  return { kind: 'constructor', name, parameters }
}

/** Functor type `from @-> to`. */
export function functorType(from: ModuleType, to: ModuleType): ModuleType {
  return { kind: 'functor', from, to }
}

/** Curried functor type over several parameters, first parameter first. */
export function functorTypes(parameters: readonly ModuleType[], result: ModuleType): ModuleType {
  return parameters.reduceRight<ModuleType>((to, from) => functorType(from, to), result)
}

/** Type variable `'name`, scoped to the signature that mentions it. */
export function typeVariable(name: string): ModuleType {
  return { kind: 'variable', name }
}

/** Parameters and final result of a curried functor type. */
export function splitFunctorType(type: ModuleType): {
  readonly parameters: readonly ModuleType[]
  readonly result: ModuleType
} {
  const parameters: ModuleType[] = []
  let rest = type
  while (rest.kind === 'functor') {
    parameters.push(rest.from)
    rest = rest.to
  }
  return { parameters, result: rest }
}
