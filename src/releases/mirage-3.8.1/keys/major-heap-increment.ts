// `Key.major_heap_increment`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const majorHeapIncrement = defineKey({
  id: 'major_heap_increment',
  name: 'major-heap-increment',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['major-heap-increment'],
    docs: 'OCAML PARAMETERS',
    docv: 'MAJOR INCREMENT',
    doc: 'How much the heap for old values grows at a time: words, or percent when at most 1000.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
