// `Key.kv_ro`.

import { variant } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const kvRo = defineKey({
  id: 'kv_ro',
  name: 'kv_ro',
  stage: 'configure',
  converter: { kind: 'named', name: 'kv_ro' },
  type: { kind: 'variants', tags: ['Fat', 'Archive', 'Crunch', 'Direct'] },
  info: {
    names: ['kv_ro'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'KV_RO',
    doc: 'Where a read-only store keeps its files: in the binary, in a disk image, or in a folder of the host.',
  },
  default: variant('Crunch'),
  call: { kind: 'function', group: true },
})
