// `Key.warn_error`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const warnError = defineKey({
  id: 'warn_error',
  name: 'warn_error',
  stage: 'configure',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  flag: true,
  info: {
    names: ['warn-error'],
    docs: 'MIRAGE PARAMETERS',
    docv: 'BOOL',
    doc: 'Makes OCaml warnings fatal when the unikernel is compiled.',
  },
  default: bool(false),
  call: { kind: 'constant' },
})
