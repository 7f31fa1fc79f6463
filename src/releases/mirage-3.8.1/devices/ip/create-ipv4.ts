// create_ipv4: IPv4 with a configured address.

import { type Constant, some } from '../../../../core/model/constant.ts'
import { functorTypes } from '../../../../core/model/module-type.ts'
import { input, optionalData, optionalInput, recordOf, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARPV4, ETHERNET, IPV4, MCLOCK, RANDOM } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

/** What the real tool takes without a configuration. */
const NETWORK: Constant = { kind: 'opaque', type: 'Ipaddr.V4.Prefix.t', text: '10.0.0.2/24' }
const GATEWAY = some({ kind: 'opaque', type: 'Ipaddr.V4.t', text: '10.0.0.1' })

export const create_ipv4 = defineDevice({
  id: 'create_ipv4',
  section: 'IP',
  arguments: {
    group: optionalData(
      TEXT,
      'the keys are --ipv4 and --ipv4-gateway',
      'Name before the keys: with "lan" they are --lan-ipv4 and --lan-ipv4-gateway.',
    ),
    config: optionalData(
      recordOf('ipv4_config'),
      'address 10.0.0.2/24, gateway 10.0.0.1',
      'Address and gateway unless the keys say others.',
    ),
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for the identifiers of packets.'),
    clock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for putting fragments together.'),
    ethernet: input(ETHERNET, 'Ethernet layer of the interface.'),
    arp: input(ARPV4, 'ARP over the same Ethernet layer.'),
  },
  result: IPV4,
  summary: 'IPv4 with an address that the configuration gives.',
  doc: `A fixed address on one interface. \`~config\` sets what the keys \`--ipv4\` and \`--ipv4-gateway\` have by default; both can be given when
the project is configured or when the unikernel boots, for example \`--ipv4=192.168.1.5/24\`.

For an address from the network take \`dhcp_ipv4_stack\`; under QubesOS \`ipv4_qubes\`. Two of them in one unikernel need a group each, or
they would define the same options twice. Ethernet and ARP must belong together: bind the Ethernet layer with \`let\` and use it for both.`,
  keywords: ['ip', 'static address', 'gateway', 'netmask', 'layer 3', 'subnet', 'ip address', 'router'],
  example: `open Mirage

let config = { network = Ipaddr.V4.Prefix.of_string_exn "192.168.1.5/24"; gateway = None }
let eth = etif default_network
let main = foreign "Unikernel.Main" (ipv4 @-> job)
let () = register "packets" [ main $ create_ipv4 ~config eth (arp eth) ]
`,
  expand: (build, { group, config, random, clock, ethernet, arp }) => {
    const prefix = groupArgument(group)
    const network = build.makeKey('V4.network', { ...prefix, default: config?.['network'] ?? NETWORK })
    const gateway = build.makeKey('V4.gateway', { ...prefix, default: config?.['gateway'] ?? GATEWAY })
    return instantiate(
      build,
      {
        name: build.numberedName('ipv4', 'ipv4'),
        module: 'Static_ipv4.Make',
        type: functorTypes([RANDOM, MCLOCK, ETHERNET, ARPV4], IPV4),
        keys: [gateway, network],
        packages: tcpipPackages(build, 'ipv4'),
        connect: (_info, module, args) =>
          `${module}.connect ~cidr:${keyCall(network)} ?gateway:${keyCall(gateway)} ${args[2] ?? ''} ${args[3] ?? ''}`,
      },
      [random, clock, ethernet, arp],
    )
  },
})
