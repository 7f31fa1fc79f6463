// block_of_file: a disk image of the project.

import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { blockFile } from '../../implementations/block-file.ts'
import { instantiate } from '../../define/instantiate.ts'
import { BLOCK } from '../../catalog/module-types.ts'

export const block_of_file = defineDevice({
  id: 'block_of_file',
  section: 'Block devices',
  arguments: { file: data(TEXT, 'Name of the image in the folder of config.ml.') },
  result: BLOCK,
  summary: 'Uses a file as a disk.',
  doc: `On Unix the unikernel opens the file itself. Under Xen the image becomes a virtual disk: the generated \`.xl\` and \`.xe\` files attach
it and the code asks for its number. Under solo5 the name goes into the manifest, and the tender is started with
\`--block:NAME=FILE\`. Muen has no block devices: the real tool stops there with an exception.

The file must exist when the unikernel runs; MirageOS does not make it. On Unix and Xen the name must be a plain file name: with a folder
before it, such as \`images/a.img\`, the tool refuses. Two devices over one file are one disk.`,
  keywords: [
    'disk',
    'image',
    'storage',
    'sector',
    'drive',
    'img',
    'volume',
    'hard disk',
    'partition',
    'block device',
    'file',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (block @-> job)
let () = register "disk" [ main $ block_of_file "disk.img" ]
`,
  expand: (build, { file }) => instantiate(build, blockFile(build, file)),
})
