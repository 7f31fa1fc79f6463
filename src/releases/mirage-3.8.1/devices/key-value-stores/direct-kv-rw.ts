// direct_kv_rw: a folder of the host that can be changed.

import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { unixStore } from '../../implementations/unix-store.ts'
import { instantiate } from '../../define/instantiate.ts'
import { KV_RW } from '../../catalog/module-types.ts'

export const direct_kv_rw = defineDevice({
  id: 'direct_kv_rw',
  section: 'Key/value stores',
  arguments: { dir: data(TEXT, 'Folder in the folder of config.ml.') },
  result: KV_RW,
  summary: 'Reads and writes a folder of the host.',
  doc: `Every key is a file of the folder, so what is written stays when the process ends.

It is meant for Unix. The tool configures it for every target without a word, but its library needs a Unix system and the build fails on
xen and solo5: choose \`kv_rw_mem\` or a file system on a disk there. The folder must be a plain name without slashes.`,
  keywords: ['files', 'folder', 'directory', 'write', 'unix', 'persistent', 'database', 'key value store', 'save'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_rw @-> job)
let () = register "notes" [ main $ direct_kv_rw "notes" ]
`,
  expand: (build, { dir }) => instantiate(build, unixStore(build, 'rw', dir, KV_RW)),
})
