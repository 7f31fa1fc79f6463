// The command line that a solo5 tender hands to its guest.

import type { Implementation } from '../../../core/graph/impl.ts'
import { ARGV } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-bootvar-solo5', min: '0.6.0', max: '0.7.0' })

/** Reads the arguments given to the tender after the kernel. */
export function argvSolo5(): Implementation {
  return {
    name: 'argv_solo5',
    module: 'Bootvar',
    type: ARGV,
    keys: [],
    packages: PACKAGES,
    connect: () => 'Bootvar.argv ()',
  }
}
