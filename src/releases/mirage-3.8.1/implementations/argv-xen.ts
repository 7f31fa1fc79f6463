// The command line of a Xen domain: boot parameters, in which only the unikernel's own keys are kept.

import type { Implementation } from '../../../core/graph/impl.ts'
import { ARGV } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-bootvar-xen', min: '0.7.0', max: '0.8.0' })

/** Reads the domain's boot parameters; hosts add parameters of their own, so unknown ones are dropped. */
export function argvXen(): Implementation {
  return {
    name: 'argv_xen',
    module: 'Bootvar',
    type: ARGV,
    keys: [],
    packages: PACKAGES,
    connect: () => 'let filter (key, _) = List.mem key (List.map snd Key_gen.runtime_keys) in Bootvar.argv ~filter ()',
  }
}
