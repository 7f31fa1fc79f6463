// etif: Ethernet over an interface.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ETHERNET, NETWORK } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'ethernet', min: '2.2.0', max: '3.0.0' })

export const etif = defineDevice({
  id: 'etif',
  section: 'Ethernet',
  arguments: { network: input(NETWORK, 'Interface that carries the frames.') },
  result: ETHERNET,
  summary: 'Ethernet frames over a network interface.',
  doc: `Reads and writes Ethernet headers, so that ARP and IP each get their own frames. The lowest layer of every direct stack; the stacks
make it by themselves, and you need it only when you build one layer by layer.

Use one for all protocols of an interface: bind it with \`let\` and pass it to \`arp\` and to IP.`,
  keywords: ['frame', 'mac address', 'layer 2', 'link', 'ethif', 'ethernet card'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (ethernet @-> job)
let () = register "frames" [ main $ etif default_network ]
`,
  expand: (build, { network }) =>
    instantiate(
      build,
      {
        name: 'ethernet',
        module: 'Ethernet.Make',
        type: functorTypes([NETWORK], ETHERNET),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [network],
    ),
})
