// `Key.Set` of config.ts: sets of keys, ordered by name as the tool orders them.

import type { Catalog } from '../../model/catalog.ts'
import type { KeyDraft } from '../drafts.ts'
import type { Computing } from './compute.ts'
import { keyContent } from './content-of.ts'
import { keyName } from './key-name.ts'
import { contentOf, expected, fail, wrap } from './values.ts'

type Keys = readonly KeyDraft[]

/** A set of keys, each once. */
export function keySet(catalog: Catalog, keys: Keys): object {
  const name = (key: KeyDraft): string => keyName(catalog, key)
  const sorted = [...new Set(keys)].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))
  return wrap({ kind: 'key-set', keys: sorted })
}

/** The keys of a set, in order. */
export function setOf(value: unknown): Keys {
  const content = contentOf(value)
  return content?.kind === 'key-set'
    ? content.keys
    : expected('a set of keys, made with Key.Set', value, 'The argument')
}

function member(key: unknown): KeyDraft {
  return keyContent(key, 'A member of a set').key
}

function wrapped(key: KeyDraft): object {
  return wrap({ kind: 'key', key, type: null })
}

/** The object `Key.Set`. */
export function setModule({ recorder: { catalog } }: Computing): Readonly<Record<string, unknown>> {
  const made = (keys: Keys): object => keySet(catalog, keys)
  return {
    empty: made([]),
    ...algebra(made),
    ...comparing(catalog),
    ...picking(),
    ...withFunctions(made),
    is_empty: (set: unknown) => setOf(set).length === 0,
    mem: (key: unknown, set: unknown) => setOf(set).includes(member(key)),
    cardinal: (set: unknown) => setOf(set).length,
    elements: (set: unknown) => setOf(set).map(wrapped),
    pp: (set: unknown) =>
      setOf(set)
        .map((key) => keyName(catalog, key))
        .join(', '),
  }
}

type Make = (keys: Keys) => object

function algebra(made: Make): Readonly<Record<string, unknown>> {
  return {
    add: (key: unknown, set: unknown) => made([...setOf(set), member(key)]),
    singleton: (key: unknown) => made([member(key)]),
    remove: (key: unknown, set: unknown) => made(setOf(set).filter((each) => each !== member(key))),
    union: (left: unknown, right: unknown) => made([...setOf(left), ...setOf(right)]),
    inter: (left: unknown, right: unknown) => made(setOf(left).filter((each) => setOf(right).includes(each))),
    diff: (left: unknown, right: unknown) => made(setOf(left).filter((each) => !setOf(right).includes(each))),
    of_list: (keys: unknown) =>
      Array.isArray(keys)
        ? made(keys.map(member))
        : expected('a list of keys', keys, 'The argument of Key.Set.of_list'),
  }
}

function comparing(catalog: Catalog): Readonly<Record<string, unknown>> {
  const isSubset = (left: Keys, right: Keys): boolean => left.every((key) => right.includes(key))
  return {
    subset: (left: unknown, right: unknown) => isSubset(setOf(left), setOf(right)),
    equal: (left: unknown, right: unknown) =>
      setOf(left).length === setOf(right).length && isSubset(setOf(left), setOf(right)),
    // The order of sets is that of the lists of their members.
    compare: (left: unknown, right: unknown) => {
      const [a, b] = [left, right].map((set) => setOf(set).map((key) => keyName(catalog, key)))
      return compareLists(a ?? [], b ?? [])
    },
  }
}

function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [index, name] of left.entries()) {
    const other = right[index]
    if (other === undefined || name > other) return 1
    if (name < other) return -1
  }
  return left.length === right.length ? 0 : -1
}

function picking(): Readonly<Record<string, unknown>> {
  const pick = (set: unknown, at: number, name: string): object => {
    const key = setOf(set).at(at)
    if (key !== undefined) return wrapped(key)
    return fail('MG-TS-NOT-FOUND', 'An empty set has no members.', `Ask Key.Set.is_empty before Key.Set.${name}.`)
  }
  return {
    min_elt: (set: unknown) => pick(set, 0, 'min_elt'),
    max_elt: (set: unknown) => pick(set, -1, 'max_elt'),
    choose: (set: unknown) => pick(set, 0, 'choose'),
  }
}

function withFunctions(made: Make): Readonly<Record<string, unknown>> {
  const call = (visit: unknown, ...args: readonly unknown[]): unknown =>
    typeof visit === 'function'
      ? Reflect.apply(visit, undefined, args)
      : expected('a function', visit, 'The first argument of a function of Key.Set')
  const holds = (test: unknown, key: KeyDraft): boolean => {
    const answer = call(test, wrapped(key))
    return typeof answer === 'boolean' ? answer : expected('true or false', answer, 'The result of the test of a key')
  }
  return {
    iter: (visit: unknown, set: unknown) => {
      for (const key of setOf(set)) call(visit, wrapped(key))
    },
    map: (change: unknown, set: unknown) => made(setOf(set).map((key) => member(call(change, wrapped(key))))),
    fold: (step: unknown, set: unknown, start: unknown) =>
      setOf(set).reduce((result, key) => call(step, wrapped(key), result), start),
    for_all: (test: unknown, set: unknown) => setOf(set).every((key) => holds(test, key)),
    exists: (test: unknown, set: unknown) => setOf(set).some((key) => holds(test, key)),
    filter: (test: unknown, set: unknown) => made(setOf(set).filter((key) => holds(test, key))),
    partition: (test: unknown, set: unknown) => {
      const kept = setOf(set).filter((key) => holds(test, key))
      return [made(kept), made(setOf(set).filter((key) => !kept.includes(key)))]
    },
  }
}
