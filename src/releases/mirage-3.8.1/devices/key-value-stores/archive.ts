// archive: a tar archive on a disk as a store.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { BLOCK, KV_RO } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'tar-mirage', min: '1.0.0', max: '2.0.0' })

export const archive = defineDevice({
  id: 'archive',
  section: 'Key/value stores',
  arguments: { block: input(BLOCK, 'Disk that holds the archive.') },
  result: KV_RO,
  summary: 'A read-only store over a tar archive on a disk.',
  doc: `Reads the files of an uncompressed tar archive that stands on a block device. The data can be exchanged without building the
unikernel again, and only what is asked for is read.

To have the archive made from a folder by the build, take \`archive_of_files\`. It works wherever its disk does, so not over a file on
muen.`,
  keywords: ['tar', 'files', 'static', 'disk', 'read-only'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ archive (block_of_file "pages.tar") ]
`,
  expand: (build, { block }) =>
    instantiate(
      build,
      {
        name: 'archive',
        module: 'Tar_mirage.Make_KV_RO',
        type: functorTypes([BLOCK], KV_RO),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [block],
    ),
})
