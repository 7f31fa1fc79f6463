// Promises that a configuration makes and leaves behind: nobody else would hear of their failures.

import { fail } from './values.ts'

export interface PromiseWatch {
  /** Gives the value; when it is a promise, its end is watched. */
  readonly watch: (value: unknown) => unknown
  /** Throws what the first promise that failed threw; says so when one has not ended though nothing is left to do. */
  readonly check: () => void
}

/** A watch over no promise yet. */
export function createPromiseWatch(): PromiseWatch {
  const failures: unknown[] = []
  let open = 0
  return {
    watch: (value) => {
      if (!(value instanceof Promise)) return value
      open += 1
      value.then(
        () => void (open -= 1),
        (reason: unknown) => {
          open -= 1
          failures.push(reason)
        },
      )
      return value
    },
    check: () => {
      if (failures.length > 0) throw failures[0]
      if (open > 0)
        fail(
          'MG-TS-ERROR',
          'An asynchronous function of this configuration never ends.',
          'There are no timers and no network in a configuration: what is awaited has to come from the configuration itself.',
        )
    },
  }
}
