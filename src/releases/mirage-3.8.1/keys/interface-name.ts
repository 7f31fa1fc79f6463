// `Key.interface`; devices give the default: the device name given to netif.

import { string } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const interfaceName = defineKey({
  id: 'interface',
  name: 'interface',
  stage: 'both',
  converter: { kind: 'named', name: 'string' },
  type: { kind: 'string' },
  info: {
    names: ['interface'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'INTERFACE',
    doc: 'Name of the network interface, in the words of the target.',
  },
  default: string('0'),
  call: {
    kind: 'function',
    group: true,
    default: { labelled: false, doc: 'The interface when nothing else is said.' },
  },
})
