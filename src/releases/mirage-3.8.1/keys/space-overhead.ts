// `Key.space_overhead`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const spaceOverhead = defineKey({
  id: 'space_overhead',
  name: 'space-overhead',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['space-overhead'],
    docs: 'OCAML PARAMETERS',
    docv: 'SPACE OVERHEAD',
    doc: 'Percentage of memory that may be wasted before old values are collected faster.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
