// `Key.gc_verbosity`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const gcVerbosity = defineKey({
  id: 'gc_verbosity',
  name: 'gc-verbosity',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['gc-verbosity'],
    docs: 'OCAML PARAMETERS',
    docv: 'VERBOSITY',
    doc: 'Which messages the garbage collector prints, as a sum of bits.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
