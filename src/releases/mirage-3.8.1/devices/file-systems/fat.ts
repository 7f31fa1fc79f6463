// fat: a FAT file system on a disk.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { FAT_PACKAGE } from '../../implementations/fat-image.ts'
import { instantiate } from '../../define/instantiate.ts'
import { BLOCK, FS } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages(FAT_PACKAGE)

export const fat = defineDevice({
  id: 'fat',
  section: 'File systems',
  arguments: { block: input(BLOCK, 'Disk that holds the file system.') },
  result: FS,
  summary: 'A FAT file system on a disk.',
  doc: `Folders and files on a block device, readable and writable, in a format that every operating system knows.

The disk must hold a FAT file system: an empty \`ramdisk\` must be formatted first. To have an image made from a folder take
\`fat_of_files\`. A store is often enough and simpler: \`kv_ro_of_fs\` makes one from a file system.`,
  keywords: ['filesystem', 'fat', 'files', 'folders', 'disk', 'vfat', 'msdos', 'sd card', 'format'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (fs @-> job)
let () = register "files" [ main $ fat (block_of_file "disk.img") ]
`,
  expand: (build, { block }) =>
    instantiate(
      build,
      {
        name: 'fat',
        module: 'Fat.FS',
        type: functorTypes([BLOCK], FS),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [block],
    ),
})
