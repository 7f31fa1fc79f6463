// `Key.block`.

import { variant } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const block = defineKey({
  id: 'block',
  name: 'block',
  stage: 'configure',
  converter: { kind: 'named', name: 'block' },
  type: { kind: 'variants', tags: ['XenstoreId', 'BlockFile', 'Ramdisk'] },
  info: {
    names: ['block'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'BLOCK',
    doc: 'What a block device is: an entry of the XenStore, a file, or memory.',
  },
  default: variant('Ramdisk'),
  call: { kind: 'function', group: true },
})
