// `Key.target`.

import { variant } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const target = defineKey({
  id: 'target',
  name: 'target',
  stage: 'configure',
  converter: { kind: 'named', name: 'target' },
  type: { kind: 'variants', tags: ['Unix', 'MacOSX', 'Xen', 'Virtio', 'Hvt', 'Muen', 'Qubes', 'Genode', 'Spt'] },
  info: {
    names: ['t', 'target'],
    docs: 'MIRAGE PARAMETERS',
    docv: 'TARGET',
    env: 'MODE',
    doc: 'The target that the unikernel is built for.',
  },
  default: variant('Unix'),
  call: { kind: 'constant' },
})
