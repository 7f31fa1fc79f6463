// Sets of keys as functoria has them: two keys with one name and the same argument are one, the first that was added.

import type { Key } from '../model/key.ts'
import type { Constant } from '../model/constant.ts'

const texts = new WeakMap<Key, string>()

/** What functoria compares keys by: name, stage, option texts, kind, default, and the keys that it sets. */
export function keyText(key: Key): string {
  const known = texts.get(key)
  if (known !== undefined) return known
  const made = makeText(key)
  texts.set(key, made)
  return made
}

function makeText(key: Key): string {
  const { argument, info } = key
  const setters = key.setters.map((setter) => keyText(setter.key))
  const ownDefault: Constant | null = argument.kind === 'opt' ? argument.default : null
  const words = [info.names, info.doc ?? null, info.docv ?? null, info.docs ?? null, info.env ?? null]
  return JSON.stringify([key.name, key.stage, words, argument.kind, ownDefault, setters])
}

/**
 * Keys of several lists, each object once, sorted by name in byte order; equal names keep the order of the lists. Equal
 * keys stay apart: which of two equal objects has a value matters while a command line is read.
 */
export function uniteKeys(...lists: readonly Iterable<Key>[]): readonly Key[] {
  const byName = new Map<string, Set<Key>>()
  for (const list of lists) {
    for (const key of list) {
      const held = byName.get(key.name)
      if (held === undefined) byName.set(key.name, new Set([key]))
      else held.add(key)
    }
  }
  const names = [...byName.keys()].sort(compareBytes)
  return names.flatMap((name) => [...(byName.get(name) ?? [])])
}

/** The first of each group of equal keys. */
export function distinctKeys(keys: readonly Key[]): readonly Key[] {
  const seen = new Set<string>()
  return keys.filter((key) => {
    const text = keyText(key)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

/** Order of texts by their UTF-8 bytes, as OCaml's. Code units order alike outside surrogates. */
export function compareBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
