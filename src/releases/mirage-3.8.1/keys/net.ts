// `Key.net`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const net = defineKey({
  id: 'net',
  name: 'net',
  stage: 'configure',
  converter: { kind: 'some', of: { kind: 'named', name: 'net' } },
  type: { kind: 'option', of: { kind: 'variants', tags: ['Socket', 'Direct'] } },
  info: {
    names: ['net'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'NET',
    doc: 'Which network stack: the sockets of the host, or one of our own on the interface.',
  },
  default: NONE,
  call: { kind: 'function', group: true },
})
