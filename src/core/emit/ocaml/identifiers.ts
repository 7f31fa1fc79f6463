// OCaml identifiers from free names, by functoria's measured rules.

/** The identifier, or the name that gives none: measured, the tool fails with the name itself. */
export type OcamlifyResult =
  | { readonly kind: 'ok'; readonly identifier: string }
  | { readonly kind: 'error'; readonly name: string }

/**
 * A name as OCaml identifier: `-` becomes `_`, all but ASCII letters, digits and `_` is dropped. Keywords and capitals
 * pass unchanged, as in the real tool.
 */
export function ocamlify(name: string): OcamlifyResult {
  const identifier = name.replaceAll('-', '_').replaceAll(/[^A-Za-z0-9_]/g, '')
  if (identifier === '' || /^[0-9]/.test(identifier)) return { kind: 'error', name }
  return { kind: 'ok', identifier }
}

/** The name with its first letter as ASCII capital, as module names need it. */
export function capitalize(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}
