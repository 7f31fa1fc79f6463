// Values of keys under which the conditions of a graph can go other ways: what cautions try, so that they know what an argument
// not given yet would do.

import type { Graph } from '../../../../core/graph/graph.ts'
import { keyValue } from '../../../../core/graph/term/key-value.ts'
import { termsWithin } from '../../../../core/graph/term/walk-term.ts'
import { bool, type Constant, NONE, some } from '../../../../core/model/constant.ts'
import type { Context, Key } from '../../../../core/model/key.ts'
import type { Pattern, Term } from '../../../../core/model/term.ts'
import { targetKey } from '../../catalog/builtin-keys.ts'

/** Combinations that are tried in full; of more, only what one key or two keys do. */
const MOST = 64

/** Combinations of two keys that are tried. */
const MOST_PAIRS = 1024

interface Choice {
  readonly key: Key
  /** Values other than the one it has. */
  readonly values: readonly Constant[]
}

/** The context itself, then others of the same target in which conditions may go another way. */
export function contextsAround(graph: Graph, context: Context): readonly Context[] {
  const choices = [...candidates(graph)].map(([key, values]) => ({
    key,
    values: othersOf(keyValue(context, key), values),
  }))
  const all = choices.reduce((product, { values }) => product * (values.length + 1), 1)
  if (all <= MOST)
    return choices.reduce<readonly Context[]>((known, choice) => [...known, ...varied(known, choice)], [context])
  const single = choices.map((choice) => varied([context], choice))
  const pairs = single.flatMap((known, index) => {
    return choices.slice(index + 1).flatMap((choice) => varied(known, choice).slice(0, MOST_PAIRS))
  })
  return [context, ...single.flat(), ...pairs.slice(0, MOST_PAIRS)]
}

function varied(contexts: readonly Context[], { key, values }: Choice): readonly Context[] {
  return contexts.flatMap((each) => values.map((value) => set(each, key, value)))
}

function set(context: Context, key: Key, value: Constant): Context {
  return new Map([...context, [key, value]])
}

function othersOf(current: Constant, values: readonly Constant[]): readonly Constant[] {
  const known = new Set([JSON.stringify(current)])
  return values.filter((value) => {
    const text = JSON.stringify(value)
    return !known.has(text) && known.add(text).size > 0
  })
}

/** What each key of a condition, but the target, could be compared with. */
function candidates(graph: Graph): ReadonlyMap<Key, readonly Constant[]> {
  const found = new Map<Key, Constant[]>()
  const set = setByAliases(graph)
  for (const { keys, term } of graph.conditions) {
    // Keys of the stage run have their defaults while branches are chosen, unless an alias sets them.
    const read = keys.filter((key) => key !== targetKey && (key.stage !== 'run' || set.has(key)))
    if (read.length === 0) continue
    const constants = constantsOf(term)
    for (const key of read) found.set(key, [...(found.get(key) ?? []), ...valuesFor(key, constants)])
  }
  return found
}

function setByAliases(graph: Graph): ReadonlySet<Key> {
  const keys = [...graph.conditions, ...graph.implementations].flatMap((one) => one.keys)
  return new Set(keys.flatMap(({ setters }) => setters.map((setter) => setter.key)))
}

/** Values that a key can have among those that its conditions mention, and near them. */
function valuesFor(key: Key, constants: readonly Constant[]): readonly Constant[] {
  const { argument } = key
  if (argument.kind === 'flag') return [bool(true), bool(false)]
  if (argument.kind === 'required') return [NONE, ...constants.flatMap(near).map(some)]
  const { kind } = argument.default
  if (kind === 'bool') return [bool(true), bool(false)]
  return [argument.default, ...constants.flatMap(near).filter((constant) => constant.kind === kind)]
}

function near(constant: Constant): readonly Constant[] {
  if (constant.kind === 'int') {
    const value = BigInt(constant.value)
    return [value, value + 1n, value - 1n].map((one) => ({ kind: 'int', value: String(one) }))
  }
  // A text that no condition mentions.
  return constant.kind === 'string' ? [constant, { kind: 'string', value: `${constant.value}?` }] : [constant]
}

function constantsOf(term: Term<Key>): readonly Constant[] {
  const found: Constant[] = []
  for (const part of termsWithin(term)) {
    if (part.kind === 'constant') found.push(part.value)
    if (part.kind === 'case') for (const row of part.rows) found.push(...patternConstants(row.pattern))
  }
  return found
}

/** Constants that a pattern takes; recursive, patterns are as deep as they were written. */
function patternConstants(pattern: Pattern): readonly Constant[] {
  switch (pattern.kind) {
    case 'any':
    case 'variable':
      return []
    case 'alias':
      return patternConstants(pattern.pattern)
    case 'constant':
      return [pattern.value]
    case 'tuple':
    case 'list':
      return pattern.items.flatMap(patternConstants)
    case 'cons':
      return [pattern.head, pattern.tail].flatMap(patternConstants)
    case 'record':
      return Object.values(pattern.fields).flatMap(patternConstants)
    case 'or':
      return pattern.patterns.flatMap(patternConstants)
    case 'variant':
      return pattern.argument === undefined ? [{ kind: 'variant', tag: pattern.tag }] : []
    case 'constructor': {
      const { name, argument } = pattern
      if (argument === undefined) return [{ kind: 'constructor', name }]
      return patternConstants(argument).map((inner) => ({ kind: 'constructor', name, argument: inner }))
    }
  }
}
