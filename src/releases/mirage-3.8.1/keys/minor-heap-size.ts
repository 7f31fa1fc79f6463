// `Key.minor_heap_size`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const minorHeapSize = defineKey({
  id: 'minor_heap_size',
  name: 'minor-heap-size',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['minor-heap-size'],
    docs: 'OCAML PARAMETERS',
    docv: 'MINOR SIZE',
    doc: 'Words of the heap for young values.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
