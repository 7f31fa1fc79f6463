// `Key.max_space_overhead`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const maxSpaceOverhead = defineKey({
  id: 'max_space_overhead',
  name: 'max-space-overhead',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['max-space-overhead'],
    docs: 'OCAML PARAMETERS',
    docv: 'MAX SPACE OVERHEAD',
    doc: 'Percentage of wasted memory at which the heap is compacted.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
