// direct_kv_ro: a folder of the host on Unix, compiled in elsewhere.

import { data, TEXT, textArgument } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { unixStore } from '../../implementations/unix-store.ts'
import { instantiate } from '../../define/instantiate.ts'
import { KV_RO } from '../../catalog/module-types.ts'
import { matchFamily } from '../../define/values.ts'

export const direct_kv_ro = defineDevice({
  id: 'direct_kv_ro',
  section: 'Key/value stores',
  arguments: { dir: data(TEXT, 'Folder in the folder of config.ml.') },
  result: KV_RO,
  composite: true,
  summary: 'Reads a folder of the host on Unix, and compiles it in elsewhere.',
  doc: `While developing on Unix or macOS a changed file is seen at once; on every other target, where there is no host file system, it is
\`crunch\` of the same folder.

On Unix the folder must be a plain name: with a path such as \`data/www\` the tool stops with an exception. The path is fixed when the
project is configured, so the process must run on the same machine.`,
  keywords: ['files', 'static', 'folder', 'directory', 'unix', 'assets', 'development', 'html', 'pages'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ direct_kv_ro "htdocs" ]
`,
  expand: (build, { dir }) => {
    const compiled = build.device('crunch', { dir: textArgument(dir) })
    const host = instantiate(build, unixStore(build, 'ro', dir, KV_RO))
    return matchFamily(build, { xen: compiled, solo5: compiled, unix: host })
  },
})
