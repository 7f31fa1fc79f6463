// `Key.custom_major_ratio`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const customMajorRatio = defineKey({
  id: 'custom_major_ratio',
  name: 'custom-major-ratio',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['custom-major-ratio'],
    docs: 'OCAML PARAMETERS',
    docv: 'CUSTOM MAJOR RATIO',
    doc: 'How fast memory outside the heap makes old values be collected.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
