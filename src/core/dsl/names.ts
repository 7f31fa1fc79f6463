// Names of the configuration language that belong to no device: generated names keep away from them.

/** Values of the language that every release offers, beside its devices and module types. */
export const LANGUAGE_NAMES: readonly string[] = [
  'typ',
  'job',
  'noop',
  'abstract',
  'if_impl',
  'match_impl',
  'package',
  'foreign',
  'impl',
  'register',
  'base_configurable',
]

/** The first of `base`, `base_2`, `base_3`… that is free; takes it. */
export function takeName(base: string, taken: Set<string>, isReserved: (name: string) => boolean): string {
  let name = base
  for (let number = 2; taken.has(name) || isReserved(name); number += 1) name = `${base}_${number}`
  taken.add(name)
  return name
}

/** An identifier of OCaml made from any text: letters, digits and `_`, beginning with a small letter. */
export function identifierFrom(text: string, fallback: string): string {
  const cleaned = text.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '')
  return cleaned === '' ? fallback : cleaned.charAt(0).toLowerCase() + cleaned.slice(1)
}
