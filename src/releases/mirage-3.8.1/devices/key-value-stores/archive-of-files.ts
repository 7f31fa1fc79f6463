// archive_of_files: a folder as a tar archive that the build makes.

import { string } from '../../../../core/model/constant.ts'
import { defaultedData, implArgument, TEXT, unit } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { tarImage } from '../../implementations/tar-image.ts'
import { instantiate } from '../../define/instantiate.ts'
import { KV_RO } from '../../catalog/module-types.ts'

export const archive_of_files = defineDevice({
  id: 'archive_of_files',
  section: 'Key/value stores',
  arguments: {
    dir: defaultedData(TEXT, string('.'), 'Folder that goes into the archive, relative to config.ml.'),
    unit: unit(),
  },
  result: KV_RO,
  composite: true,
  summary: 'A read-only store over a tar archive made from a folder.',
  doc: `The build packs the folder with \`tar\` into an image beside config.ml, and the unikernel reads it through a block device: an
\`archive\` over a \`block_of_file\`. The data stays out of the kernel and can be exchanged without building it again.

Without \`~dir\` the whole project folder is packed, the earlier image included, so name a folder. On Xen the image is attached by the
generated files, on solo5 it stands in the manifest; Muen has no block devices and the tool stops there.`,
  keywords: ['tar', 'files', 'static', 'assets', 'folder', 'directory', 'html', 'pages', 'images'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ archive_of_files ~dir:"htdocs" () ]
`,
  expand: (build, { dir }) =>
    build.device('archive', { block: implArgument(instantiate(build, tarImage(build, dir))) }),
})
