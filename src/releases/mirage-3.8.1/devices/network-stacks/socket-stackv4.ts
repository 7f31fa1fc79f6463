// socket_stackv4: an IPv4 stack over the sockets of the host.

import { NONE } from '../../../../core/model/constant.ts'
import { constantOf, data, optionalData, TEXT } from '../../define/arguments.ts'
import { IPV4_ADDRESS_LIST } from '../../catalog/data-types.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument, groupSuffix } from '../../define/group-argument.ts'
import { instantiate } from '../../define/instantiate.ts'
import { STACKV4 } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

export const socket_stackv4 = defineDevice({
  id: 'socket_stackv4',
  section: 'Network stacks',
  arguments: {
    group: optionalData(TEXT, 'the key is --ips', 'Name before the key: with "lan" it is --lan-ips.'),
    addresses: data(constantOf(IPV4_ADDRESS_LIST), 'Addresses of the host to listen on; Ipaddr.V4.any for all.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'An IPv4 stack over the sockets of a Unix system.',
  doc: `UDP and TCP through the kernel of the host: no tap device, no root rights, and the unikernel shares the host's address. That makes
tests on Unix simple. The key \`--ips\` changes the addresses.

Its UDP and TCP parts are data dependencies, not functor arguments. Only Unix and macOS have sockets; for every other target the tool
refuses while it configures. \`generic_stackv4\` chooses it on Unix unless told otherwise.`,
  keywords: ['tcp/ip', 'network stack', 'socket', 'unix', 'host network'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ socket_stackv4 [ Ipaddr.V4.any ] ]
`,
  expand: (build, { group, addresses }) => {
    const key = build.makeKey('V4.ips', { ...groupArgument(group), default: addresses })
    const anywhere = { address: { kind: 'data', value: NONE } } as const
    return instantiate(
      build,
      {
        name: groupSuffix('stackv4_socket', group),
        module: 'Tcpip_stack_socket',
        type: STACKV4,
        keys: [key],
        packages: tcpipPackages(build, 'stack-socket'),
        connect: (_info, module, [udp = '', tcp = '']) => `${module}.connect ${keyCall(key)} ${udp} ${tcp}`,
      },
      [],
      [build.device('socket_udpv4', anywhere), build.device('socket_tcpv4', anywhere)],
    )
  },
})
