// `Key.custom_minor_ratio`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const customMinorRatio = defineKey({
  id: 'custom_minor_ratio',
  name: 'custom-minor-ratio',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['custom-minor-ratio'],
    docs: 'OCAML PARAMETERS',
    docv: 'CUSTOM MINOR RATIO',
    doc: 'How much memory outside the heap young values may hold before a minor collection.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
