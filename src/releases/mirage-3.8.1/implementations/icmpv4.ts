// ICMP over IPv4: every direct stack answers ping with it.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { functorTypes } from '../../../core/model/module-type.ts'
import { ICMPV4, IPV4 } from '../catalog/module-types.ts'
import { connectWith } from '../define/ocaml-text.ts'
import { tcpipPackages } from '../define/packages.ts'

/** Functor over IPv4. */
export function icmpv4(build: BuildContext): Implementation {
  return {
    name: 'icmpv4',
    module: 'Icmpv4.Make',
    type: functorTypes([IPV4], ICMPV4),
    keys: [],
    packages: tcpipPackages(build, 'icmpv4'),
    connect: connectWith(0),
  }
}
