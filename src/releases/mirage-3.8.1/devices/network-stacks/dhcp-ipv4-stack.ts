// dhcp_ipv4_stack: an IPv4 stack whose address comes from the network.

import { implArgument, input, optionalData, optionalFunction, optionalInput, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupOption } from '../../define/group-argument.ts'
import { dhcpClient } from '../../implementations/dhcp-client.ts'
import { dhcpIpv4 } from '../../implementations/dhcp-ipv4.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARPV4, ETHERNET, NETWORK, RANDOM, STACKV4, TIME } from '../../catalog/module-types.ts'
import { stackLayers } from '../../define/stack-layers.ts'

export const dhcp_ipv4_stack = defineDevice({
  id: 'dhcp_ipv4_stack',
  section: 'Network stacks',
  arguments: {
    group: optionalData(TEXT, 'no group', 'Tells stacks apart; it becomes part of the name in the generated code.'),
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for the DHCP client.'),
    time: optionalInput(TIME, 'default_time', 'Timer for the DHCP client.'),
    arp: optionalFunction(ETHERNET, ARPV4, 'arp', 'Makes ARP over the stack’s Ethernet layer.'),
    network: input(NETWORK, 'Interface at the bottom.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'An IPv4 stack that asks the network for its address.',
  doc: `Before the unikernel starts its jobs, a DHCP client gets address and router from a server on the network; then it is a
\`direct_stackv4\` like any other. There are no keys for addresses.

Without a DHCP server on the network the unikernel waits for ever. \`~random\` and \`~time\` only reach the client, not UDP and TCP.
It works on every target; \`generic_stackv4\` chooses it with \`--dhcp=true\`.`,
  keywords: ['tcp/ip', 'network stack', 'dhcp', 'lease', 'automatic address', 'ip address', 'ping'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ dhcp_ipv4_stack default_network ]
`,
  expand: (build, { group, random, time, arp, network }) => {
    const client = instantiate(build, dhcpClient(), [random, time, network])
    const layers = stackLayers(build, network, arp)
    const ip = instantiate(build, dhcpIpv4(build), [
      client,
      build.device('default_random'),
      build.device('default_monotonic_clock'),
      layers.ethernet.impl,
      layers.arp.impl,
    ])
    return build.device('direct_stackv4', { ...groupOption(group), ...layers, ip: implArgument(ip) })
  },
})
