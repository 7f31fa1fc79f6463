// direct_stackv4: an IPv4 stack from its layers.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { implArgument, input, optionalData, optionalInput, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupSuffix } from '../../define/group-argument.ts'
import { icmpv4 } from '../../implementations/icmpv4.ts'
import { instantiate } from '../../define/instantiate.ts'
import {
  ARPV4,
  ETHERNET,
  ICMPV4,
  IPV4,
  MCLOCK,
  NETWORK,
  RANDOM,
  STACKV4,
  TCPV4,
  TIME,
  UDPV4,
} from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

const PARAMETERS = [TIME, RANDOM, NETWORK, ETHERNET, ARPV4, IPV4, ICMPV4, UDPV4, TCPV4]

export const direct_stackv4 = defineDevice({
  id: 'direct_stackv4',
  section: 'Network stacks',
  arguments: {
    clock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for TCP.'),
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for UDP and TCP.'),
    time: optionalInput(TIME, 'default_time', 'Timer for TCP.'),
    group: optionalData(TEXT, 'no group', 'Tells stacks apart; it becomes part of the name in the generated code.'),
    network: input(NETWORK, 'Interface at the bottom.'),
    ethernet: input(ETHERNET, 'Ethernet over that interface.'),
    arp: input(ARPV4, 'ARP over that Ethernet.'),
    ip: input(IPV4, 'IPv4 over that Ethernet and ARP.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'An IPv4 stack from an interface, Ethernet, ARP and IPv4 of your own.',
  doc: `Adds ICMP, UDP and TCP to the four layers that it is given and makes one stack of all. It works on every target.

The four layers must belong together: Ethernet over the same interface, ARP over the same Ethernet and so on. Nothing checks that; bind
each with \`let\` and use it throughout. When the layers need nothing special, \`static_ipv4_stack\` and \`dhcp_ipv4_stack\` do all this from
an interface alone.`,
  keywords: ['tcp/ip', 'network stack', 'layers', 'direct', 'icmp', 'ping'],
  example: `open Mirage

let net = default_network
let eth = etif net
let neighbours = arp eth
let ip = create_ipv4 eth neighbours
let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ direct_stackv4 net eth neighbours ip ]
`,
  expand: (build, { clock, random, time, group, network, ethernet, arp, ip }) => {
    const transport = { random: implArgument(random), ip: implArgument(ip) }
    const udp = build.device('direct_udp', transport)
    const tcp = build.device('direct_tcp', { ...transport, clock: implArgument(clock), time: implArgument(time) })
    const icmp = instantiate(build, icmpv4(build), [ip])
    return instantiate(
      build,
      {
        name: groupSuffix('stackv4_', group),
        module: 'Tcpip_stack_direct.Make',
        type: functorTypes(PARAMETERS, STACKV4),
        keys: [],
        packages: tcpipPackages(build, 'stack-direct'),
        connect: connectWith(2, 3, 4, 5, 6, 7, 8),
      },
      [time, random, network, ethernet, arp, ip, icmp, udp, tcp],
    )
  },
})
