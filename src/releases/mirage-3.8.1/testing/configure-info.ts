// What devices are told while a project is configured, for tests.

import type { ConfigureInfo } from '../../../core/graph/impl.ts'
import { createReleaseTables } from '../../../core/graph/release-tables.ts'
import type { Context } from '../../../core/model/key.ts'

/** A run of an application called `app`. */
export function testInfo(target: string, context: Context): ConfigureInfo {
  return {
    name: 'app',
    target,
    context,
    root: '{ROOT}/./',
    output: null,
    packages: [],
    libraries: [],
    keys: [],
    state: createReleaseTables(),
  }
}
