// `Key.backtrace`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const backtrace = defineKey({
  id: 'backtrace',
  name: 'backtrace',
  stage: 'both',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  info: {
    names: ['backtrace'],
    docs: 'OCAML PARAMETERS',
    docv: 'BOOL',
    doc: 'Records where an uncaught exception came from, and prints it.',
  },
  default: bool(true),
  call: { kind: 'constant' },
})
