// `Key.gc_window_size`.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const gcWindowSize = defineKey({
  id: 'gc_window_size',
  name: 'gc-window-size',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['gc-window-size'],
    docs: 'OCAML PARAMETERS',
    docv: 'WINDOW SIZE',
    doc: 'Over how many collections the work of the major collector is spread.',
  },
  default: NONE,
  call: { kind: 'constant' },
})
