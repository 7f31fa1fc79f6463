// generic_block: a disk whose kind is chosen when the project is configured.

import { variant } from '../../../../core/model/constant.ts'
import { data, optionalData, optionalValue, TEXT, textArgument } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { BLOCK } from '../../catalog/module-types.ts'
import { matchImpl, valueOf } from '../../define/values.ts'

export const generic_block = defineDevice({
  id: 'generic_block',
  section: 'Block devices',
  arguments: {
    group: optionalData(TEXT, 'the key is --block', 'Name before the key: with "db" it is --db-block.'),
    key: optionalValue(
      { kind: 'variants', tags: ['XenstoreId', 'BlockFile', 'Ramdisk'] },
      'the key --block',
      'What decides, in place of the key --block.',
    ),
    name: data(TEXT, 'File, identifier or name of the disk, whichever is chosen.'),
  },
  result: BLOCK,
  composite: true,
  summary: 'A disk that is a file, a Xen disk or memory, as --block says.',
  doc: `\`--block=file\` makes it \`block_of_file\`, \`--block=xenstore\` \`block_of_xenstore_id\`, and \`--block=ramdisk\`, the default,
\`ramdisk\`: one configuration for tests in memory and for real disks.

Give two of them a group each, or one key decides for both. In this release the file and the XenStore identifier get the same name inside
the tool, so \`--block=file\` becomes a XenStore disk too and is refused off Xen; where that matters choose with \`match_impl\` yourself.`,
  keywords: ['disk', 'image', 'storage', 'configurable', 'choose', 'volume', 'block device'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (block @-> job)
let () = register "disk" [ main $ generic_block "disk.img" ]
`,
  expand: (build, { group, key, name }) => {
    const value = key ?? valueOf(build.makeKey('block', groupArgument(group)))
    const text = textArgument(name)
    const memory = build.device('ramdisk', { name: text })
    const cases = [
      { when: variant('XenstoreId'), impl: build.device('block_of_xenstore_id', { id: text }) },
      { when: variant('BlockFile'), impl: build.device('block_of_file', { file: text }) },
      { when: variant('Ramdisk'), impl: memory },
    ]
    return matchImpl(value, cases, memory, build.node)
  },
})
