// The DHCP client, which asks the network for an address.

import type { Implementation } from '../../../core/graph/impl.ts'
import { functorTypes } from '../../../core/model/module-type.ts'
import { DHCP, NETWORK, RANDOM, TIME } from '../catalog/module-types.ts'
import { connectWith } from '../define/ocaml-text.ts'
import { packages } from '../define/packages.ts'

/** Package of the client and of the IPv4 layer that follows it. */
export const DHCP_PACKAGES = packages({ opam: 'charrua-client-mirage', min: '1.2.0', max: '2.0.0' })

/** Functor over random, time and the interface. */
export function dhcpClient(): Implementation {
  return {
    name: 'dhcp_client',
    module: 'Dhcp_client_mirage.Make',
    type: functorTypes([RANDOM, TIME, NETWORK], DHCP),
    keys: [],
    packages: DHCP_PACKAGES,
    connect: connectWith(2),
  }
}
