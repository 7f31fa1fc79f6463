// generic_kv_ro: a store whose kind is chosen when the project is configured.

import { variant } from '../../../../core/model/constant.ts'
import { data, implArgument, optionalData, optionalValue, TEXT, textArgument } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { KV_RO } from '../../catalog/module-types.ts'
import { matchImpl, valueOf } from '../../define/values.ts'

export const generic_kv_ro = defineDevice({
  id: 'generic_kv_ro',
  section: 'Key/value stores',
  arguments: {
    group: optionalData(TEXT, 'the key is --kv_ro', 'Name before the key: with "certs" it is --certs-kv_ro.'),
    key: optionalValue(
      { kind: 'variants', tags: ['Crunch', 'Direct', 'Archive', 'Fat'] },
      'the key --kv_ro',
      'What decides, in place of the key --kv_ro.',
    ),
    dir: data(TEXT, 'Folder with the files, relative to config.ml.'),
  },
  result: KV_RO,
  composite: true,
  summary: 'A read-only store over a folder, in the form that --kv_ro names.',
  doc: `\`--kv_ro=crunch\`, the default, compiles the files in; \`direct\` reads them from the host on Unix; \`archive\` and \`fat\` put them on a disk
image that the build makes. The job sees a store either way.

Two of them without groups follow one key. The choice is made when the project is configured, not when the unikernel boots. \`archive\` and
\`fat\` need a block device, which muen lacks.`,
  keywords: [
    'files',
    'static',
    'assets',
    'folder',
    'directory',
    'configurable',
    'website',
    'htdocs',
    'html',
    'pages',
    'images',
    'certificates',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ generic_kv_ro "htdocs" ]
`,
  expand: (build, { group, key, dir }) => {
    const value = key ?? valueOf(build.makeKey('kv_ro', groupArgument(group)))
    const folder = { dir: textArgument(dir) }
    const image = build.device('fat_of_files', folder)
    const cases = [
      { when: variant('Fat'), impl: build.device('kv_ro_of_fs', { fs: implArgument(image) }) },
      { when: variant('Archive'), impl: build.device('archive_of_files', folder) },
      { when: variant('Crunch'), impl: build.device('crunch', folder) },
      { when: variant('Direct'), impl: build.device('direct_kv_ro', folder) },
    ]
    return matchImpl(value, cases, build.device('direct_kv_ro', folder), build.node)
  },
})
