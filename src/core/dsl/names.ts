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

/** Gives out names of which each is new. */
export interface NameSource {
  /** The first of `base`, `base_2`, `base_3`… that is free and not reserved. */
  readonly take: (base: string, isReserved: (name: string) => boolean) => string
}

/** A source of names that remembers how far it has counted: thousands of parts may ask for one base. */
export function createNameSource(initial: Iterable<string> = []): NameSource {
  const taken = new Set(initial)
  const counters = new Map<string, number>()
  return {
    take: (base, isReserved) => {
      let name = base
      let number = counters.get(base) ?? 2
      while (taken.has(name) || isReserved(name)) {
        name = `${base}_${number}`
        number += 1
      }
      counters.set(base, number)
      taken.add(name)
      return name
    },
  }
}

/** An identifier of OCaml made from any text: letters, digits and `_`, beginning with a small letter. */
export function identifierFrom(text: string, fallback: string): string {
  const cleaned = text.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '')
  return cleaned === '' ? fallback : cleaned.charAt(0).toLowerCase() + cleaned.slice(1)
}
