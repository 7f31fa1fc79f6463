// A folder of the host as a store: what `direct_kv_ro` is on Unix, and `direct_kv_rw` everywhere.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'
import { packages } from '../define/packages.ts'
import { projectPath } from '../emit/path-segment.ts'

const PACKAGES = packages({ opam: 'mirage-kv-unix', min: '2.1.0', max: '3.0.0' })

/** The store over `folder`; `access` tells stores for reading and for writing apart. */
export function unixStore(build: BuildContext, access: 'ro' | 'rw', folder: string, type: ModuleType): Implementation {
  return {
    name: build.numberedName(`direct-kv-${access}-${folder}`, 'direct'),
    module: 'Mirage_kv_unix',
    type,
    keys: [],
    packages: PACKAGES,
    connect: (info, module) => {
      const path = projectPath(info, folder)
      // The real tool writes the path between quotes as it is.
      return typeof path === 'string' ? `${module}.connect "${path}"` : path
    },
  }
}
