// `Key.tracing_size`; devices give the default: size.

import { int } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const tracingSize = defineKey({
  id: 'tracing_size',
  name: 'tracing_size',
  stage: 'configure',
  converter: { kind: 'named', name: 'int' },
  type: { kind: 'int' },
  info: {
    names: ['tracing-size'],
    docs: 'MIRAGE PARAMETERS',
    docv: 'SIZE',
    doc: 'Bytes of the ring buffer that holds the trace.',
  },
  default: int(1000),
  call: { kind: 'function', group: false, default: { labelled: false, doc: 'Bytes when nothing else is said.' } },
})
