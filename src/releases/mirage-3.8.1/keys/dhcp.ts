// `Key.dhcp`.

import { bool } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const dhcp = defineKey({
  id: 'dhcp',
  name: 'dhcp',
  stage: 'configure',
  converter: { kind: 'named', name: 'bool' },
  type: { kind: 'bool' },
  info: {
    names: ['dhcp'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'DHCP',
    doc: 'Asks a DHCP server for the network configuration instead of using the one given.',
  },
  default: bool(false),
  call: { kind: 'function', group: true },
})
