// `Key.logs`.

import { list } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const logs = defineKey({
  id: 'logs',
  name: 'logs',
  stage: 'both',
  converter: { kind: 'list', of: { kind: 'named', name: 'log_threshold' } },
  type: { kind: 'list', of: { kind: 'named', name: 'Mirage_runtime.log_threshold' } },
  info: {
    names: ['l', 'logs'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'LEVEL',
    env: 'MIRAGE_LOGS',
    doc: 'Log levels: one for all sources, or pairs such as net:debug, separated by commas.',
  },
  default: list([]),
  call: { kind: 'constant' },
})
