// `Key.allocation_policy`.

import { variant } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const allocationPolicy = defineKey({
  id: 'allocation_policy',
  name: 'allocation-policy',
  stage: 'both',
  converter: { kind: 'named', name: 'allocation_policy' },
  type: { kind: 'variants', tags: ['Next_fit', 'First_fit', 'Best_fit'] },
  info: {
    names: ['allocation-policy'],
    docs: 'OCAML PARAMETERS',
    docv: 'ALLOCATION',
    doc: 'Which free block the garbage collector takes for a new value.',
  },
  default: variant('Next_fit'),
  call: { kind: 'constant' },
})
