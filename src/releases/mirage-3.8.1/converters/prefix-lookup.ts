// Names found by an unambiguous beginning, as cmdliner 1.1.1 finds options and values of enumerations.

import { compareBytes } from './alternatives.ts'

export type PrefixLookup<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'unknown' }
  /** The names that it may mean, in byte order. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }

/** The entry with this name, else the only one whose name begins with it. */
export function lookUpPrefix<T>(entries: ReadonlyMap<string, T>, name: string): PrefixLookup<T> {
  const exact = entries.get(name)
  if (exact !== undefined) return { kind: 'found', value: exact }
  const names = [...entries.keys()].filter((candidate) => candidate.startsWith(name)).toSorted(compareBytes)
  const [only] = names
  if (only === undefined) return { kind: 'unknown' }
  if (names.length > 1) return { kind: 'ambiguous', names }
  const value = entries.get(only)
  return value === undefined ? { kind: 'unknown' } : { kind: 'found', value }
}
