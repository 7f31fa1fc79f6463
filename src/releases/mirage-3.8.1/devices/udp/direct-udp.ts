// direct_udp: datagrams over IP.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input, optionalInput } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { IP, RANDOM, UDP } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

export const direct_udp = defineDevice({
  id: 'direct_udp',
  section: 'UDP',
  arguments: {
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for source ports.'),
    ip: input(IP, 'IP of either version; the result has the same one.'),
  },
  result: UDP,
  summary: 'Datagrams over IP, in OCaml.',
  doc: `UDP of MirageOS's own network stack. Over \`ipv4\` it is a \`udpv4\`, over \`ipv6\` a \`udpv6\`.

The direct stacks make one by themselves. Take it alone for a unikernel that speaks only UDP, or over IPv6, for which this release has no
stack.`,
  keywords: ['datagram', 'udp', 'layer 4', 'dns', 'port'],
  example: `open Mirage

let eth = etif default_network
let main = foreign "Unikernel.Main" (udpv4 @-> job)
let () = register "echo" [ main $ direct_udp (create_ipv4 eth (arp eth)) ]
`,
  expand: (build, { random, ip }) =>
    instantiate(
      build,
      {
        name: 'udp',
        module: 'Udp.Make',
        type: functorTypes([IP, RANDOM], UDP),
        keys: [],
        packages: tcpipPackages(build, 'udp'),
        connect: connectWith(0),
      },
      [ip, random],
    ),
})
