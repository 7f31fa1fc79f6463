// `Key.resolver`; devices give the default: ns.

import { defineKey } from '../define/define-key.ts'

export const resolver = defineKey({
  id: 'resolver',
  name: 'resolver',
  stage: 'both',
  converter: { kind: 'named', name: 'ipv4_address' },
  type: { kind: 'named', name: 'Ipaddr.V4.t' },
  info: {
    names: ['resolver'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'RESOLVER',
    doc: 'Address of the DNS server that is asked.',
  },
  default: { kind: 'opaque', type: 'Ipaddr.V4.t', text: '91.239.100.100' },
  call: { kind: 'function', group: false, default: { labelled: true, doc: 'The server when nothing else is said.' } },
})
