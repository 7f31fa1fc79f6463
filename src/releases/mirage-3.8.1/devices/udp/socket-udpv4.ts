// socket_udpv4: datagrams through the sockets of the host.

import { constantOf, data, optionalData, TEXT } from '../../define/arguments.ts'
import { IPV4_ADDRESS_OPTION } from '../../catalog/data-types.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { instantiate } from '../../define/instantiate.ts'
import { UDPV4 } from '../../catalog/module-types.ts'
import { configureRefusal, keyCall } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'
import { familyOfTarget } from '../../define/target-families.ts'

export const socket_udpv4 = defineDevice({
  id: 'socket_udpv4',
  section: 'UDP',
  arguments: {
    group: optionalData(TEXT, 'the key is --socket', 'Name before the key: with "lan" it is --lan-socket.'),
    address: data(constantOf(IPV4_ADDRESS_OPTION), 'Address of the host to bind to; None for all of them.'),
  },
  result: UDPV4,
  summary: 'Datagrams through the sockets of a Unix system.',
  doc: `Uses the network of the host, so it needs neither a tap device nor an address of its own. The key \`--socket\` changes the address that
it binds to.

Only Unix and macOS have sockets; the tool refuses every other target. \`direct_udp\` works everywhere. \`socket_stackv4\` brings one of
these by itself.`,
  keywords: ['datagram', 'udp', 'socket', 'unix', 'host network'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (udpv4 @-> job)
let () = register "echo" [ main $ socket_udpv4 None ]
`,
  expand: (build, { group, address }) => {
    const key = build.makeKey('V4.socket', { ...groupArgument(group), default: address })
    return instantiate(build, {
      name: build.numberedName('udpv4_socket', 'udpv4_socket'),
      module: 'Udpv4_socket',
      type: UDPV4,
      keys: [key],
      packages: tcpipPackages(build, 'udpv4-socket'),
      configure: (info) =>
        familyOfTarget(info.target) === 'unix'
          ? {}
          : configureRefusal(
              'UDPv4 socket not supported on non-UNIX targets.',
              'Use direct_udp, or generic_stackv4 for a whole stack, on this target; if_impl Key.is_unix chooses between the two.',
            ),
      connect: (_info, module) => `${module}.connect ${keyCall(key)}`,
    })
  },
})
