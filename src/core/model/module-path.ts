// Paths of OCaml modules, such as `Unikernel.Main`.

const PART = /^[A-Z][A-Za-z0-9_']*$/

/** Whether OCaml can read the text as the path of a module. */
export function isModulePath(path: string): boolean {
  return path.split('.').every((part) => PART.test(part))
}

/** Whether it is a path, perhaps with functors applied in it, such as `Store.Make(Clock)`. */
export function isModuleExpression(text: string): boolean {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/([A-Za-z0-9_']) *\(([^()]*)\)/g, (whole, end: string, inner: string) =>
      isModulePath(inner.trim()) ? end : whole,
    )
  }
  return isModulePath(rest)
}

/** The path that was evidently meant: capitals where they belong, nothing empty; null when that is a guess. */
export function modulePathFrom(text: string): string | null {
  const parts = text
    .split(/[./]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', '_'))
  const path = (parts.at(-1) === 'Ml' ? parts.slice(0, -1) : parts).join('.')
  return isModulePath(path) ? path : null
}
