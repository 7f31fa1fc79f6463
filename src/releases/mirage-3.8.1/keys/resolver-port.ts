// `Key.resolver_port`; devices give the default: ns_port.

import { int } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const resolverPort = defineKey({
  id: 'resolver_port',
  name: 'resolver-port',
  stage: 'both',
  converter: { kind: 'named', name: 'int' },
  type: { kind: 'int' },
  info: {
    names: ['resolver-port'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'RESOLVER-PORT',
    doc: 'Port of the DNS server that is asked.',
  },
  default: int(53),
  call: { kind: 'function', group: false, default: { labelled: true, doc: 'The port when nothing else is said.' } },
})
