// `Key.no_depext`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const noDepext = defineKey({
  id: 'no_depext',
  name: 'no_depext',
  stage: 'configure',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  flag: true,
  info: {
    names: ['no-depext'],
    docs: 'MIRAGE PARAMETERS',
    docv: 'BOOL',
    doc: 'Leaves the packages of the host system alone: `make depends` then installs opam packages only.',
  },
  default: bool(false),
  call: { kind: 'constant' },
})
