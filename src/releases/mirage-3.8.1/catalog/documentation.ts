// Where MirageOS documents this release.

const DOCUMENTATION = 'https://ocaml.org/p/mirage/3.8.1/doc/Mirage/index.html'

/** Address of what the interface says about a value, such as `generic_stackv4`. */
export function documentationOf(value: string): string {
  return `${DOCUMENTATION}#val-${value}`
}

/** Address of what it says about a module within, such as `Key`. */
export function documentationOfModule(module: string): string {
  return `${DOCUMENTATION}#module-${module}`
}
