// What all parts of the checker share: names in sight, the current level, and how problems are reported.

import type { BuiltinTypes } from './builtin-types.ts'
import type { Scope } from './scope.ts'
import { type Type, variable } from './type.ts'

export interface Checker {
  readonly scope: Scope
  readonly types: BuiltinTypes
  /** Depth of let-bindings; variables made deeper are generalised when a binding ends. */
  level: number
  /** Named type variables of the current item. */
  namedVariables: Map<string, Type>
  /** Whether names that are not in sight are our own mistake or ignorance, as in interfaces: then they are unknown. */
  readonly isLenient: boolean
}

export function fresh(checker: Checker): Type {
  return variable(checker.level)
}

/** A typing step: yields the steps whose results it needs, so that no nesting can overflow. */
export type Step = Generator<Step, Type, Type>

/** Runs a step and those that it asks for, without the host's stack. */
export function runStep(start: Step): Type {
  const stack = [start]
  let input: Type | undefined
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    // A fresh generator ignores the value of its first `next`.
    const step = top.next(input ?? START)
    if (step.done === true) {
      stack.pop()
      input = step.value
    } else {
      stack.push(step.value)
      input = undefined
    }
  }
  if (input === undefined) throw new Error('a typing step ended without a type')
  return input
}

const START = variable(0)
