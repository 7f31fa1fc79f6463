// kv_ro_of_fs: a file system seen as a read-only store.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { FS, KV_RO } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-fs', min: '3.0.0', max: '4.0.0' })

export const kv_ro_of_fs = defineDevice({
  id: 'kv_ro_of_fs',
  section: 'File systems',
  arguments: { fs: input(FS, 'File system whose files become values.') },
  result: KV_RO,
  summary: 'Shows a file system as a read-only store.',
  doc: `The path of a file is the key, its content the value. With it a job that wants a store runs over a file system as well; nothing is
copied, every read goes to the file system.

Handy when one job writes files and another only reads them: both share the file system.`,
  keywords: ['adapter', 'convert', 'filesystem', 'store', 'files'],
  example: `open Mirage

let files = fat_of_files ~dir:"htdocs" ()
let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ kv_ro_of_fs files ]
`,
  expand: (build, { fs }) =>
    instantiate(
      build,
      {
        name: 'kv_ro_of_fs',
        module: 'Mirage_fs.To_KV_RO',
        type: functorTypes([FS], KV_RO),
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [fs],
    ),
})
