// Names of OCaml modules in forms.

const PART = /^[A-Z][A-Za-z0-9_']*$/

/** The reason against a module path such as `Unikernel.Main`; null when it may be one. */
export function modulePathProblem(path: string): string | null {
  return path.split('.').every((part) => PART.test(part))
    ? null
    : 'A module path begins with a capital letter in each part, such as Unikernel.Main.'
}
