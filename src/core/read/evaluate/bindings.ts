// `let … and …` and `let rec …`, of expressions and of structures alike.

import type { Binding, Location } from '../ocaml/syntax.ts'
import { bindPattern } from './functions.ts'
import type { Machine } from './machine.ts'
import { matchPattern } from './match-pattern.ts'
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
  const first = group.bindings[0]
  if (first !== undefined && first.operator !== null) {
    return refuse(
      'MG-READ-FORM',
      `Binding operators such as ${first.operator} are not understood here.`,
      'Write a plain let.',
      first.location,
    )
  }
  // A recursive name is in sight of its own definition: a frame of its own, filled once the value is known.
  const outer = group.isRecursive ? newFrame(scope) : scope
  const values: Value[] = []
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
