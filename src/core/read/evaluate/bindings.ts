// `let … and …` and `let rec …`, of expressions and of structures alike.

import type { Binding, Location } from '../ocaml/syntax.ts'
import { bindPattern } from './functions.ts'
import type { Machine } from './machine.ts'
import { mentionedNames } from '../mentioned-names.ts'
import { matchPattern, patternNames } from './match-pattern.ts'
import { newFrame, type Scope } from './scope.ts'
import { refuse } from './signals.ts'
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
  if (group.isRecursive) refuseLoops(group)
  for (const { value } of group.bindings) values.push(yield machine.evaluate(value, outer))
  let inner = outer
  for (const [index, { pattern }] of group.bindings.entries()) {
    const value = values[index]
    if (value === undefined) continue
    for (const [name, part] of matchPattern(pattern, value).bindings) named(name, part)
    if (!group.isRecursive) inner = bindPattern(machine, pattern, value, inner, group.location)
    else for (const [name, part] of matchPattern(pattern, value).bindings) inner.names.values.set(name, part)
  }
  return inner
}

/** Only functions, and what is lazy, may mention themselves: other values would have no end. */
function refuseLoops({ bindings }: Bindings): void {
  const names = new Set(bindings.flatMap(({ pattern }) => patternNames(pattern)))
  for (const { value, pattern } of bindings) {
    const loops =
      value.kind === 'construct' || value.kind === 'list' || value.kind === 'tuple' || value.kind === 'record'
    if (!loops || !mentions(value, names)) continue
    refuse(
      'MG-READ-FORM',
      'This value is a part of itself.',
      'Write a function, or a list that ends.',
      pattern.location,
    )
  }
}

function mentions(root: object, names: ReadonlySet<string>): boolean {
  for (const name of mentionedNames(root)) if (names.has(name)) return true
  return false
}
