// block_of_xenstore_id: a disk of a Xen domain by its identifier.

import { stringLiteral } from '../../../../core/emit/ocaml/string-literal.ts'
import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { XEN_BLOCK_PACKAGE } from '../../implementations/block-file.ts'
import { instantiate } from '../../define/instantiate.ts'
import { BLOCK } from '../../catalog/module-types.ts'
import { configureRefusal } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'
import { familyOfTarget } from '../../define/target-families.ts'

const PACKAGES = packages(XEN_BLOCK_PACKAGE)

export const block_of_xenstore_id = defineDevice({
  id: 'block_of_xenstore_id',
  section: 'Block devices',
  arguments: { id: data(TEXT, 'Number or device path, such as 51712 or /dev/xvdi1.') },
  result: BLOCK,
  summary: 'Uses a disk of a Xen domain, named by its XenStore identifier.',
  doc: `For disks that the administrator attaches to the domain by hand: 51712 is the first one, and a path such as \`/dev/xvdi1\` works too.
MirageOS writes nothing about it into the \`.xl\` file.

Only xen and qubes accept it; other targets refuse. For a disk image that also works elsewhere take \`block_of_file\`. An identifier that is
also the name of a \`block_of_file\` gives both the same name, and the real tool keeps only one of the two.`,
  keywords: ['disk', 'xen', 'xvda', 'xenstore', 'storage', 'vbd', 'volume', 'block device'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (block @-> job)
let () = register "disk" [ main $ block_of_xenstore_id "51712" ]
`,
  expand: (build, { id }) =>
    instantiate(build, {
      name: build.numberedName(id, 'block'),
      module: 'Block',
      type: BLOCK,
      keys: [],
      packages: PACKAGES,
      configure: (info) =>
        familyOfTarget(info.target) === 'xen'
          ? {}
          : configureRefusal(
              'XenStore IDs are only valid ways of specifying block devices when the target is Xen or Qubes.',
              'Use block_of_file or ramdisk for this target, or generic_block to choose with --block.',
            ),
      connect: (_info, module) => `${module}.connect ${stringLiteral(id)}`,
    }),
})
