// `let … and …` and `let rec …`, of expressions and of structures alike.

import type { Binding, Expression, Location, Pattern } from '../ocaml/syntax.ts'
import { bindPattern } from './functions.ts'
import type { Machine } from './machine.ts'
import { mentionedNames } from '../mentioned-names.ts'
import { patternNames } from '../pattern-names.ts'
import { matchPattern } from './match-pattern.ts'
import { newFrame, type Scope } from './scope.ts'
import type { Value, Routine } from './values.ts'

export interface Bindings {
  readonly isRecursive: boolean
  readonly bindings: readonly Binding[]
  readonly location: Location
}

/** The scope after the bindings. `named` is told every variable with its value, in order. */
export function* evaluateBindings(
  machine: Machine,
  group: Bindings,
  scope: Scope,
  named: (name: string, value: Value) => void,
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
    const { bindings } = yield* matchPattern(pattern, value)
    for (const [name, part] of bindings) named(name, part)
    if (!group.isRecursive) inner = yield* bindPattern(machine, pattern, value, inner, group.location)
    else for (const [name, part] of bindings) inner.names.values.set(name, part)
  }
  return inner
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
