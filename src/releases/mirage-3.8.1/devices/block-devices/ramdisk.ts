// ramdisk: a disk in memory.

import { stringLiteral } from '../../../../core/emit/ocaml/string-literal.ts'
import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { BLOCK } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-block-ramdisk' })

export const ramdisk = defineDevice({
  id: 'ramdisk',
  section: 'Block devices',
  arguments: { name: data(TEXT, 'Name of the disk.') },
  result: BLOCK,
  summary: 'A disk in memory, empty when the unikernel starts.',
  doc: `Works on every target and needs nothing from the host, which makes it good for tests and for scratch space. Its content is gone when
the unikernel ends.

All ram disks of a configuration are one device for the real tool, whatever they are called: of \`ramdisk "a"\` and \`ramdisk "b"\` only
the first counts. Use one, or another kind of block device for the second.`,
  keywords: ['memory', 'disk', 'temporary', 'scratch', 'tmpfs', 'storage', 'volume', 'block device'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (block @-> job)
let () = register "scratch" [ main $ ramdisk "scratch" ]
`,
  expand: (build, { name }) =>
    instantiate(build, {
      name: 'ramdisk',
      module: 'Ramdisk',
      type: BLOCK,
      keys: [],
      packages: PACKAGES,
      connect: (_info, module) => `${module}.connect ~name:${stringLiteral(name)}`,
    }),
})
