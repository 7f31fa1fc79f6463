// What devices are told while a project is configured, for tests.

import type { ConfigureInfo } from '../../../core/graph/impl.ts'
import type { Context } from '../../../core/model/key.ts'

/** A run of an application called `app`. */
export function testInfo(target: string, context: Context): ConfigureInfo {
  const states = new Map<string, unknown>()
  return {
    name: 'app',
    target,
    context,
    root: '{ROOT}/./',
    output: null,
    packages: [],
    libraries: [],
    keys: [],
    state: <T>(name: string, create: () => T): T => {
      if (!states.has(name)) states.set(name, create())
      return states.get(name) as T
    },
  }
}
