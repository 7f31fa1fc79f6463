// `let … and …` and `let rec …`, of expressions and of structures alike.

import type { Binding, Expression, Location, Pattern } from '../ocaml/syntax.ts'
import { bindPattern, type OpenMatch } from './functions.ts'
import type { Machine } from './machine.ts'
import { mentionedNames } from '../mentioned-names.ts'
import { patternNames } from '../pattern-names.ts'
import { matchPattern } from './match-pattern.ts'
import { newFrame, type Scope } from './scope.ts'
import { toTerm, type Value, type Routine } from './values.ts'

export interface Bindings {
  readonly isRecursive: boolean
  readonly bindings: readonly Binding[]
  readonly location: Location
}

/**
 * The scope after the bindings. `named` is told every variable with its value, in order. With `open`, patterns that the keys
 * decide are put there and bind nothing.
 */
export function* evaluateBindings(
  machine: Machine,
  group: Bindings,
  scope: Scope,
  named: (name: string, value: Value) => void,
  open: OpenMatch[] | null = null,
): Generator<Routine, Scope, Value> {
  // A recursive name is in sight of its own definition: a frame of its own, filled once the value is known.
  const outer = group.isRecursive ? newFrame(scope) : scope
  const values: Value[] = []
  const holes = group.isRecursive ? holesOf(group) : NO_HOLES
  for (const [name, hole] of holes) outer.names.values.set(name, hole)
  for (const { value, pattern } of group.bindings) {
    const found = yield machine.evaluate(value, outer)
    const hole = holes.get(variableOf(pattern) ?? '')
    values.push(hole === undefined ? found : Object.assign(hole, found))
  }
  let inner = outer
  for (const [index, { pattern }] of group.bindings.entries()) {
    const value = values[index]
    if (value === undefined) continue
    const { bindings, result } = yield* matchPattern(pattern, value)
    const place = open !== null && isMatch(group) ? group.location : pattern.location
    if (open !== null && result === 'unknown' && toTerm(value) !== null) {
      open.push({ pattern, value, place })
      continue
    }
    for (const [name, part] of bindings) named(name, part)
    if (!group.isRecursive) inner = yield* bindPattern(machine, pattern, value, inner, group.location, place)
    else for (const [name, part] of bindings) inner.names.values.set(name, part)
  }
  return inner
}

/** OCaml types `let P = e in …` as a `match` when the pattern names a constructor (typecore.ml, `may_contain_gadts`). */
function isMatch({ bindings, isRecursive }: Bindings): boolean {
  const [first] = bindings
  return first !== undefined && bindings.length === 1 && !isRecursive && namesConstructor(first.pattern)
}

function namesConstructor(root: Pattern): boolean {
  const pending: Pattern[] = [root]
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === 'construct' || part.kind === 'list') return true
    if ('pattern' in part) pending.push(part.pattern)
    else if (part.kind === 'tuple' || part.kind === 'array') pending.push(...part.items)
    else if (part.kind === 'or') pending.push(...part.alternatives)
    else if (part.kind === 'record') pending.push(...part.fields.map((field) => field.pattern))
    else if (part.kind === 'variant' && part.argument !== null) pending.push(part.argument)
  }
  return false
}

const NO_HOLES: ReadonlyMap<string, Value> = new Map()

/**
 * Where a value is made of the names that are being defined, such as `let rec l = 1 :: l`, each name is a hole that values
 * refer to until it is filled. Typing has seen to it that nothing looks into a hole before.
 */
function holesOf({ bindings }: Bindings): ReadonlyMap<string, Value> {
  const names = new Set(bindings.flatMap(({ pattern }) => patternNames(pattern)))
  const holes = new Map<string, Value>()
  if (!bindings.some(({ value }) => !isFunction(value) && mentions(value, names))) return holes
  for (const { pattern } of bindings) {
    const name = variableOf(pattern)
    if (name !== null) holes.set(name, { kind: 'tuple', items: [] })
  }
  return holes
}

function isFunction({ kind }: Expression): boolean {
  return kind === 'function' || kind === 'match-function' || kind === 'lazy'
}

/** The variable that a pattern is; OCaml allows no others in `let rec`. */
function variableOf(pattern: Pattern): string | null {
  if (pattern.kind === 'constraint') return variableOf(pattern.pattern)
  return pattern.kind === 'variable' ? pattern.name : null
}

function mentions(root: object, names: ReadonlySet<string>): boolean {
  for (const name of mentionedNames(root)) if (names.has(name)) return true
  return false
}
