// direct_tcp: streams over IP.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input, optionalInput } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { IP, MCLOCK, RANDOM, TCP, TIME } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

export const direct_tcp = defineDevice({
  id: 'direct_tcp',
  section: 'TCP',
  arguments: {
    clock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for measuring round trips.'),
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for ports and initial sequence numbers.'),
    time: optionalInput(TIME, 'default_time', 'Timer for sending again what was lost.'),
    ip: input(IP, 'IP of either version; the result has the same one.'),
  },
  result: TCP,
  summary: 'Reliable byte streams over IP, in OCaml.',
  doc: `TCP of MirageOS's own network stack, with retransmission, windows and keep-alive. Over \`ipv4\` it is a \`tcpv4\`, over \`ipv6\` a
\`tcpv6\`.

The direct stacks make one by themselves. Take it alone when a job wants streams and nothing else, or over IPv6, for which this release has
no stack.`,
  keywords: ['stream', 'connection', 'tcp', 'layer 4', 'port'],
  example: `open Mirage

let eth = etif default_network
let main = foreign "Unikernel.Main" (tcpv4 @-> job)
let () = register "echo" [ main $ direct_tcp (create_ipv4 eth (arp eth)) ]
`,
  expand: (build, { clock, random, time, ip }) =>
    instantiate(
      build,
      {
        name: 'tcp',
        module: 'Tcp.Flow.Make',
        type: functorTypes([IP, TIME, MCLOCK, RANDOM], TCP),
        keys: [],
        packages: tcpipPackages(build, 'tcp'),
        connect: connectWith(0),
      },
      [ip, time, clock, random],
    ),
})
