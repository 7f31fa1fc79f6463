// The module Key.Set: sets of keys, ordered by name as functoria orders them. Of two keys with one name nobody can tell
// here whether they are the same: such a set is refused.

import type { KeyDraft } from '../../../dsl/drafts.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, listArgument, locationOf, mismatch, notFound, routine } from '../builtin.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { refuse } from '../signals.ts'
import {
  boolValue,
  type Given,
  intValue,
  listValue,
  type Names,
  type Routine,
  toConstant,
  UNIT_VALUE,
  type Value,
} from '../values.ts'
import { abstractKey } from './mirage-lists.ts'
import { namesOf } from './stdlib.ts'

type Entries = readonly (readonly [string, Value])[]
type Keys = readonly KeyDraft[]

/** The keys of a set. */
export function keysOfSet(args: readonly Given[], index: number): Keys {
  const set = argument(args, index)
  return set.kind === 'key-set' ? set.keys : mismatch('a set of keys', args, index)
}

/** The module Key.Set; `nameOf` is the name of a key. */
export function keySetNames(nameOf: (key: KeyDraft) => string): Names {
  const make = (keys: Keys, location: Location): Value => {
    const known = new Map<string, KeyDraft>()
    for (const key of keys) {
      const other = known.get(nameOf(key))
      if (other !== undefined && other !== key) return refuseTwins(nameOf(key), location)
      known.set(nameOf(key), key)
    }
    const sorted = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
    return { kind: 'key-set', keys: sorted }
  }
  return namesOf([...algebra(make), ...reading(), ...withFunctions(make)])
}

function refuseTwins(name: string, location: Location): never {
  return refuse('MG-READ-FORM', `Two keys of this set are called ${name}.`, 'Give them different names.', location)
}

type Make = (keys: Keys, location: Location) => Value

function keyAt(args: readonly Given[], index: number): KeyDraft {
  return abstractKey(argument(args, index), locationOf(args, index))
}

function abstractValue(key: KeyDraft): Value {
  return { kind: 'key', key, isAbstract: true }
}

function algebra(make: Make): Entries {
  const two = (name: string, compute: (left: Keys, right: Keys) => Keys): readonly [string, Value] => [
    name,
    builtin(`Key.Set.${name}`, ['left', 'right'], (args, location) =>
      make(compute(keysOfSet(args, 0), keysOfSet(args, 1)), location),
    ),
  ]
  return [
    ['empty', { kind: 'key-set', keys: [] }],
    ['singleton', builtin('Key.Set.singleton', ['key'], (args, location) => make([keyAt(args, 0)], location))],
    [
      'add',
      builtin('Key.Set.add', ['key', 'set'], (args, location) =>
        make([keyAt(args, 0), ...keysOfSet(args, 1)], location),
      ),
    ],
    [
      'remove',
      builtin('Key.Set.remove', ['key', 'set'], (args, location) =>
        make(
          keysOfSet(args, 1).filter((key) => key !== keyAt(args, 0)),
          location,
        ),
      ),
    ],
    [
      'of_list',
      builtin('Key.Set.of_list', ['keys'], (args, location) =>
        make(
          listArgument(args, 0).map((item) => abstractKey(item, locationOf(args, 0))),
          location,
        ),
      ),
    ],
    two('union', (left, right) => [...left, ...right]),
    two('inter', (left, right) => left.filter((key) => right.includes(key))),
    two('diff', (left, right) => left.filter((key) => !right.includes(key))),
  ]
}

function reading(): Entries {
  const extreme = (name: string, at: number): readonly [string, Value] => [
    name,
    builtin(`Key.Set.${name}`, ['set'], (args, location) => {
      const key = keysOfSet(args, 0).at(at)
      return key === undefined ? notFound(location) : abstractValue(key)
    }),
  ]
  const compare = (name: string, holds: (left: Keys, right: Keys) => boolean): readonly [string, Value] => [
    name,
    builtin(`Key.Set.${name}`, ['left', 'right'], (args) => boolValue(holds(keysOfSet(args, 0), keysOfSet(args, 1)))),
  ]
  return [
    ['is_empty', builtin('Key.Set.is_empty', ['set'], (args) => boolValue(keysOfSet(args, 0).length === 0))],
    ['cardinal', builtin('Key.Set.cardinal', ['set'], (args) => intValue(keysOfSet(args, 0).length))],
    ['elements', builtin('Key.Set.elements', ['set'], (args) => listValue(keysOfSet(args, 0).map(abstractValue)))],
    ['mem', builtin('Key.Set.mem', ['key', 'set'], (args) => boolValue(keysOfSet(args, 1).includes(keyAt(args, 0))))],
    extreme('min_elt', 0),
    extreme('choose', 0),
    extreme('max_elt', -1),
    compare('subset', (left, right) => left.every((key) => right.includes(key))),
    compare('equal', (left, right) => left.length === right.length && left.every((key) => right.includes(key))),
  ]
}

function withFunctions(make: Make): Entries {
  const test = (
    name: string,
    finish: (kept: Keys, all: Keys, location: Location) => Value,
  ): readonly [string, Value] => [
    name,
    routine(`Key.Set.${name}`, ['function', 'set'], function* (args, location): Routine {
      const kept: KeyDraft[] = []
      for (const key of keysOfSet(args, 1)) {
        const answer = toConstant(yield applyTo(argument(args, 0), [abstractValue(key)], location))
        if (answer?.kind !== 'bool') return mismatch('a function that gives true or false', args, 0)
        if (answer.value) kept.push(key)
      }
      return finish(kept, keysOfSet(args, 1), location)
    }),
  ]
  return [
    test('filter', (kept, _, location) => make(kept, location)),
    test('exists', (kept) => boolValue(kept.length > 0)),
    test('for_all', (kept, all) => boolValue(kept.length === all.length)),
    test('partition', (kept, all, location) => ({
      kind: 'tuple',
      items: [
        make(kept, location),
        make(
          all.filter((key) => !kept.includes(key)),
          location,
        ),
      ],
    })),
    [
      'iter',
      routine('Key.Set.iter', ['function', 'set'], function* (args, location): Routine {
        for (const key of keysOfSet(args, 1)) yield applyTo(argument(args, 0), [abstractValue(key)], location)
        return UNIT_VALUE
      }),
    ],
    [
      'fold',
      routine('Key.Set.fold', ['function', 'set', 'start'], function* (args, location): Routine {
        let result = argument(args, 2)
        for (const key of keysOfSet(args, 1))
          result = yield applyTo(argument(args, 0), [abstractValue(key), result], location)
        return result
      }),
    ],
  ]
}
