// fat_of_files: a folder as a FAT image that the build makes.

import { implArgument, optionalData, TEXT, unit } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { fatImage } from '../../implementations/fat-image.ts'
import { instantiate } from '../../define/instantiate.ts'
import { FS } from '../../catalog/module-types.ts'

export const fat_of_files = defineDevice({
  id: 'fat_of_files',
  section: 'File systems',
  arguments: {
    dir: optionalData(TEXT, 'the folder of config.ml', 'Folder whose files go into the image.'),
    regexp: optionalData(
      TEXT,
      'every file',
      'Shell pattern of the files to take, such as *.html. In spite of its name no regular expression.',
    ),
    unit: unit(),
  },
  result: FS,
  composite: true,
  summary: 'A FAT file system made from the files of a folder.',
  doc: `The build writes a script that makes a FAT image of the folder's files and runs it; the unikernel opens the image as a block device
with \`fat\` over it.

The pattern is one of the shell, matched in the folder when the project is built. The command \`fat\` of the package fat-filesystem does the work and
is installed with the other dependencies. Muen has no block devices and the tool stops there.`,
  keywords: ['filesystem', 'fat', 'files', 'image', 'folder', 'directory'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (fs @-> job)
let () = register "files" [ main $ fat_of_files ~dir:"htdocs" ~regexp:"*.html" () ]
`,
  expand: (build, { dir, regexp }) =>
    build.device('fat', {
      block: implArgument(instantiate(build, fatImage(build, dir ?? '.', regexp ?? '*'))),
    }),
})
