// `Key.custom_minor_max_size`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const customMinorMaxSize = defineKey({
  id: 'custom_minor_max_size',
  name: 'custom-minor-max-size',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['custom-minor-max-size'],
    docs: 'OCAML PARAMETERS',
    docv: 'CUSTOM MINOR MAX SIZE',
    doc: 'Bytes outside the heap above which a young value counts as old.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
