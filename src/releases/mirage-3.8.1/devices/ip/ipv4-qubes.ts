// ipv4_qubes: IPv4 as QubesOS configures it.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input, optionalInput } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARPV4, ETHERNET, IPV4, MCLOCK, QUBESDB, RANDOM } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-qubes-ipv4', min: '0.8.0', max: '0.9.0' })

export const ipv4_qubes = defineDevice({
  id: 'ipv4_qubes',
  section: 'IP',
  arguments: {
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for the identifiers of packets.'),
    clock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for putting fragments together.'),
    qubesdb: input(QUBESDB, 'Database with the address, netmask and router of the virtual machine.'),
    ethernet: input(ETHERNET, 'Ethernet layer of the interface.'),
    arp: input(ARPV4, 'ARP over the same Ethernet layer.'),
  },
  result: IPV4,
  summary: 'IPv4 with the address that QubesOS gives the virtual machine.',
  doc: `Reads address, netmask and router from the QubesDB when the unikernel starts, so there is nothing to configure and there are no keys.

Only for QubesOS: through the QubesDB it is refused on every target but qubes and xen. \`qubes_ipv4_stack\` puts a whole stack on top of
it, and \`generic_stackv4\` chooses it on qubes.`,
  keywords: ['ip', 'QubesOS', 'qubes', 'layer 3', 'vm'],
  example: `open Mirage

let eth = etif default_network
let main = foreign "Unikernel.Main" (ipv4 @-> job)
let () = register "packets" [ main $ ipv4_qubes default_qubesdb eth (arp eth) ]
`,
  expand: (build, { random, clock, qubesdb, ethernet, arp }) =>
    instantiate(
      build,
      {
        name: build.numberedName('qubes_ipv4', 'qubes_ipv4'),
        module: 'Qubesdb_ipv4.Make',
        type: functorTypes([QUBESDB, RANDOM, MCLOCK, ETHERNET, ARPV4], IPV4),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0, 3, 4),
      },
      [qubesdb, random, clock, ethernet, arp],
    ),
})
