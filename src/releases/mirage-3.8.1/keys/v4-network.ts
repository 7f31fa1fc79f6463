// `Key.V4.network`; devices give the default: config.network.

import { defineKey } from '../define/define-key.ts'

export const v4Network = defineKey({
  id: 'V4.network',
  name: 'ipv4',
  stage: 'both',
  converter: { kind: 'named', name: 'ipv4' },
  type: { kind: 'named', name: 'Ipaddr.V4.Prefix.t' },
  info: {
    names: ['ipv4'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'IPV4',
    doc: 'IPv4 address of the unikernel with the network it is in.',
  },
  default: { kind: 'opaque', type: 'Ipaddr.V4.Prefix.t', text: '10.0.0.2/24' },
  call: {
    kind: 'function',
    group: true,
    default: { labelled: false, doc: 'The address and network when nothing else is said.' },
  },
})
