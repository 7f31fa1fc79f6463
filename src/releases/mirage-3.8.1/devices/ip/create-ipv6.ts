// create_ipv6: IPv6 with configured addresses.

import { type Constant, list } from '../../../../core/model/constant.ts'
import { functorTypes } from '../../../../core/model/module-type.ts'
import { data, input, optionalData, optionalInput, recordOf, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ETHERNET, IPV6, MCLOCK, RANDOM, TIME } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { tcpipPackages } from '../../define/packages.ts'

const NOTHING: Constant = list([])

export const create_ipv6 = defineDevice({
  id: 'create_ipv6',
  section: 'IP',
  arguments: {
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for addresses and probes.'),
    time: optionalInput(TIME, 'default_time', 'Timer for probing neighbours.'),
    clock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for how long neighbours and routers are valid.'),
    group: optionalData(
      TEXT,
      'the keys are --ips, --netmasks and --gateways',
      'Name before the keys: with "lan" they begin with --lan-.',
    ),
    ethernet: input(ETHERNET, 'Ethernet layer of the interface.'),
    config: data(recordOf('ipv6_config'), 'Addresses, networks and routers unless the keys say others.'),
  },
  result: IPV6,
  summary: 'IPv6 with addresses that the configuration gives.',
  doc: `Finds its neighbours by itself, so there is no ARP under it. The three lists of the record may be empty: the link-local address is made
in any case, and routers are learnt from their announcements. The keys \`--ips\`, \`--netmasks\` and \`--gateways\` change the lists.

No stack of this release is built on IPv6: put \`direct_udp\` and \`direct_tcp\` on it yourself. Beside a socket stack give it a group, since
both define the option \`--ips\`.`,
  keywords: ['ip', 'ipv6', 'address', 'gateway', 'layer 3', 'neighbour discovery', 'ip address', 'router'],
  example: `open Mirage

let config = { addresses = [ Ipaddr.V6.of_string_exn "2001:db8::5" ]; netmasks = []; gateways = [] }
let main = foreign "Unikernel.Main" (ipv6 @-> job)
let () = register "packets" [ main $ create_ipv6 (etif default_network) config ]
`,
  expand: (build, { random, time, clock, group, ethernet, config }) => {
    const key = (id: string, field: string) =>
      build.makeKey(id, { ...groupArgument(group), default: config[field] ?? NOTHING })
    const addresses = key('V6.ips', 'addresses')
    const netmasks = key('V6.netmasks', 'netmasks')
    const gateways = key('V6.gateways', 'gateways')
    return instantiate(
      build,
      {
        name: build.numberedName('ipv6', 'ipv6'),
        module: 'Ipv6.Make',
        type: functorTypes([ETHERNET, RANDOM, TIME, MCLOCK], IPV6),
        keys: [addresses, netmasks, gateways],
        packages: tcpipPackages(build, 'ipv6'),
        connect: (_info, module, args) =>
          `${module}.connect ~ip:${keyCall(addresses)} ~netmask:${keyCall(netmasks)} ~gateways:${keyCall(gateways)} ${args[0] ?? ''}`,
      },
      [ethernet, random, time, clock],
    )
  },
})
