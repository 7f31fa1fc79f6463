// arp: hardware addresses of IPv4 neighbours.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input, optionalInput } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARPV4, ETHERNET, TIME } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'arp-mirage', min: '2.2.0', max: '3.0.0' })

export const arp = defineDevice({
  id: 'arp',
  section: 'ARP',
  arguments: {
    time: optionalInput(TIME, 'default_time', 'Timer for repeated questions and for forgetting old answers.'),
    ethernet: input(ETHERNET, 'Ethernet layer of the interface.'),
  },
  result: ARPV4,
  summary: 'Asks which hardware address belongs to an IPv4 address, and answers for its own.',
  doc: `Sits between Ethernet and IPv4. The stacks make it by themselves; take it to build a stack layer by layer, with one ARP for each
Ethernet layer.

The stacks with an argument \`~arp\` take a function from Ethernet to ARP, so that an ARP of your own can replace this one.`,
  keywords: ['address resolution', 'neighbour', 'mac address', 'layer 2'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (arpv4 @-> job)
let () = register "neighbours" [ main $ arp (etif default_network) ]
`,
  expand: (build, { time, ethernet }) =>
    instantiate(
      build,
      {
        name: 'arp',
        module: 'Arp.Make',
        type: functorTypes([ETHERNET, TIME], ARPV4),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [ethernet, time],
    ),
})
