// IPv4 with the address that a DHCP client got.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { functorTypes } from '../../../core/model/module-type.ts'
import { ARPV4, DHCP, ETHERNET, IPV4, MCLOCK, RANDOM } from '../catalog/module-types.ts'
import { connectWith } from '../define/ocaml-text.ts'
import { DHCP_PACKAGES } from './dhcp-client.ts'

/** Functor over the client, random, monotonic clock, ethernet and ARP. */
export function dhcpIpv4(build: BuildContext): Implementation {
  return {
    name: build.numberedName('dhcp_ipv4', 'dhcp_ipv4'),
    module: 'Dhcp_ipv4.Make',
    type: functorTypes([DHCP, RANDOM, MCLOCK, ETHERNET, ARPV4], IPV4),
    keys: [],
    packages: DHCP_PACKAGES,
    connect: connectWith(0, 3, 4),
  }
}
