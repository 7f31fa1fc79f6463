// The command line of a Unix process.

import type { Implementation } from '../../../core/graph/impl.ts'
import { ARGV } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-bootvar-unix', min: '0.1.0', max: '0.2.0' })

/** Reads the arguments of the process. */
export function argvUnix(): Implementation {
  return {
    name: 'argv_unix',
    module: 'Bootvar',
    type: ARGV,
    keys: [],
    packages: PACKAGES,
    connect: () => 'Bootvar.argv ()',
  }
}
