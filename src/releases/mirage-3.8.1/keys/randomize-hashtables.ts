// `Key.randomize_hashtables`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const randomizeHashtables = defineKey({
  id: 'randomize_hashtables',
  name: 'randomize-hashtables',
  stage: 'both',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  info: {
    names: ['randomize-hashtables'],
    docs: 'OCAML PARAMETERS',
    docv: 'BOOL',
    doc: 'Gives hash tables random seeds, so that chosen keys cannot make them slow.',
  },
  default: bool(true),
  call: { kind: 'constant' },
})
