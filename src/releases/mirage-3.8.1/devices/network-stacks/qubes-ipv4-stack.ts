// qubes_ipv4_stack: an IPv4 stack that QubesOS configures.

import { implArgument, input, optionalData, optionalFunction, optionalInput, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupOption } from '../../define/group-argument.ts'
import { stackLayers } from '../../define/stack-layers.ts'
import { ARPV4, ETHERNET, NETWORK, QUBESDB, STACKV4 } from '../../catalog/module-types.ts'

export const qubes_ipv4_stack = defineDevice({
  id: 'qubes_ipv4_stack',
  section: 'Network stacks',
  arguments: {
    group: optionalData(TEXT, 'no group', 'Tells stacks apart; it becomes part of the name in the generated code.'),
    qubesdb: optionalInput(QUBESDB, 'default_qubesdb', 'Database with the address of the virtual machine.'),
    arp: optionalFunction(ETHERNET, ARPV4, 'arp', 'Makes ARP over the stack’s Ethernet layer.'),
    network: input(NETWORK, 'Interface at the bottom.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'An IPv4 stack with the address that QubesOS gives.',
  doc: `A \`direct_stackv4\` over \`ipv4_qubes\`: everything comes from the QubesDB when the unikernel starts, so there are no keys for addresses.

It works under QubesOS only; targets other than qubes and xen are refused. \`generic_stackv4\` chooses it on qubes.`,
  keywords: ['tcp/ip', 'network stack', 'QubesOS', 'qubes', 'firewall'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ qubes_ipv4_stack default_network ]
`,
  expand: (build, { group, qubesdb, arp, network }) => {
    const layers = stackLayers(build, network, arp)
    const ip = build.device('ipv4_qubes', {
      qubesdb: implArgument(qubesdb),
      ethernet: layers.ethernet,
      arp: layers.arp,
    })
    return build.device('direct_stackv4', { ...groupOption(group), ...layers, ip: implArgument(ip) })
  },
})
