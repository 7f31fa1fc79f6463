// Evaluation without the host's stack: a routine yields the routines whose results it needs, and one loop runs them all.
// So nothing that a configuration nests, however deep, can overflow; steps and depth are counted instead.

import type { Routine, Value } from './values.ts'

export interface Budget {
  readonly maxSteps: number
  readonly maxDepth: number
  /** Called when the budget is spent; must throw. */
  readonly exhausted: (what: 'steps' | 'depth') => never
}

/** The result of a routine. What it throws is thrown. */
export function runRoutine(start: Routine, budget: Budget): Value {
  const stack: Routine[] = [start]
  let input: Value | undefined
  let error: { readonly thrown: unknown } | undefined
  let steps = 0
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    steps += 1
    try {
      if (steps > budget.maxSteps) budget.exhausted('steps')
      const step = resume(top, input, error)
      error = undefined
      if (step.done === true) {
        stack.pop()
        input = step.value
      } else {
        if (stack.length >= budget.maxDepth) budget.exhausted('depth')
        stack.push(step.value)
        input = undefined
      }
    } catch (thrown) {
      stack.pop()
      error = { thrown }
    }
  }
  if (error !== undefined) throw error.thrown
  if (input === undefined) throw new Error('a routine ended without a value')
  return input
}

const IGNORED: Value = { kind: 'nil' }

function resume(
  routine: Routine,
  input: Value | undefined,
  error: { readonly thrown: unknown } | undefined,
): IteratorResult<Routine, Value> {
  if (error !== undefined) return routine.throw(error.thrown)
  // A fresh generator ignores the value of its first `next`.
  return routine.next(input ?? IGNORED)
}

const NO_QUESTIONS: readonly Routine[] = []

/** A routine that is done already. */
export function* done(value: Value): Routine {
  yield* NO_QUESTIONS
  return value
}
