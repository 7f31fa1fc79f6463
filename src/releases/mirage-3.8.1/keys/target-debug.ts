// `Key.target_debug`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const targetDebug = defineKey({
  id: 'target_debug',
  name: 'target_debug',
  stage: 'configure',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  flag: true,
  info: {
    names: ['g'],
    docs: 'MIRAGE PARAMETERS',
    docv: 'DEBUG',
    doc: 'Builds with what a debugger needs, on targets that support it.',
  },
  default: bool(false),
  call: { kind: 'constant' },
})
