// default_qubesdb: the configuration database of QubesOS.

import { familyOfTarget } from '../../define/target-families.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { QUBESDB } from '../../catalog/module-types.ts'
import { configureRefusal } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-qubes', min: '0.8.0', max: '0.9.0' })

export const default_qubesdb = defineDevice({
  id: 'default_qubesdb',
  section: 'Qubes',
  arguments: {},
  result: QUBESDB,
  summary: 'Reads what QubesOS knows about its virtual machine.',
  doc: `The database through which the QubesOS administrator gives a virtual machine its name, address and router. \`ipv4_qubes\` takes the
network configuration from it.

It exists under QubesOS. The tool accepts it for the targets qubes and xen and refuses every other one, so wrap it in \`match_impl\` on
the target when a configuration serves several. \`generic_stackv4\` chooses it by itself on qubes.`,
  keywords: ['QubesOS', 'qubes', 'database', 'vm', 'appvm'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (qubesdb @-> job)
let () = register "firewall" [ main $ default_qubesdb ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'qubesdb',
      module: 'Qubes.DB',
      type: QUBESDB,
      keys: [],
      packages: PACKAGES,
      configure: (info) =>
        familyOfTarget(info.target) === 'xen'
          ? {}
          : configureRefusal(
              'Qubes DB invoked for an unsupported target; qubes and xen are supported',
              'Choose another device for this target with match_impl on the target.',
            ),
      connect: (_info, module) => `${module}.connect ~domid:0 ()`,
    }),
})
