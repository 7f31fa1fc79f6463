// `Key.prng`.

import { variant } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const prng = defineKey({
  id: 'prng',
  name: 'prng',
  stage: 'configure',
  converter: { kind: 'named', name: 'prng' },
  type: { kind: 'variants', tags: ['Stdlib', 'Nocrypto'] },
  info: {
    names: ['prng'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'PRNG',
    doc: 'Source of random numbers. Mirage 3.8 uses Fortuna whatever is chosen.',
  },
  default: variant('Stdlib'),
  call: { kind: 'constant' },
})
