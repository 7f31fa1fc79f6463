// static_ipv4_stack: an IPv4 stack with a configured address.

import { implArgument, input, optionalData, optionalFunction, recordOf, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupOption } from '../../define/group-argument.ts'
import { ARPV4, ETHERNET, NETWORK, STACKV4 } from '../../catalog/module-types.ts'
import { recordOption } from '../../define/record-option.ts'
import { stackLayers } from '../../define/stack-layers.ts'

export const static_ipv4_stack = defineDevice({
  id: 'static_ipv4_stack',
  section: 'Network stacks',
  arguments: {
    group: optionalData(
      TEXT,
      'the keys are --ipv4 and --ipv4-gateway',
      'Name before the keys: with "lan" they begin with --lan-.',
    ),
    config: optionalData(
      recordOf('ipv4_config'),
      'address 10.0.0.2/24, gateway 10.0.0.1',
      'Address and gateway unless the keys say others.',
    ),
    arp: optionalFunction(ETHERNET, ARPV4, 'arp', 'Makes ARP over the stack’s Ethernet layer.'),
    network: input(NETWORK, 'Interface at the bottom.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'An IPv4 stack with an address that the configuration gives.',
  doc: `A \`direct_stackv4\` over \`create_ipv4\`: Ethernet, ARP, IPv4, ICMP, UDP and TCP from one interface. The address is a default; the keys
\`--ipv4\` and \`--ipv4-gateway\` change it when the project is configured or when the unikernel boots.

It works on every target, on Unix with a tap device. Two stacks in one unikernel need a group each.`,
  keywords: ['tcp/ip', 'network stack', 'static address', 'gateway', 'ip address', 'ping'],
  example: `open Mirage

let config =
  { network = Ipaddr.V4.Prefix.of_string_exn "192.168.1.5/24"; gateway = Some (Ipaddr.V4.of_string_exn "192.168.1.1") }

let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ static_ipv4_stack ~config default_network ]
`,
  expand: (build, { group, config, arp, network }) => {
    const layers = stackLayers(build, network, arp)
    const ip = build.device('create_ipv4', {
      ...groupOption(group),
      ...recordOption('config', config),
      ethernet: layers.ethernet,
      arp: layers.arp,
    })
    return build.device('direct_stackv4', { ...groupOption(group), ...layers, ip: implArgument(ip) })
  },
})
