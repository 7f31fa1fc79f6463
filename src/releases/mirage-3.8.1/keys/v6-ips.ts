// `Key.V6.ips`; devices give the default: config.addresses.

import { list } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v6Ips = defineKey({
  id: 'V6.ips',
  name: 'ips',
  stage: 'both',
  converter: { kind: 'list', of: { kind: 'named', name: 'ipv6' } },
  type: { kind: 'list', of: { kind: 'named', name: 'Ipaddr.V6.t' } },
  info: {
    names: ['ips'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'IPS',
    doc: 'IPv6 addresses of the unikernel.',
  },
  default: list([]),
  call: {
    kind: 'function',
    group: true,
    default: { labelled: false, doc: 'The addresses when nothing else is said.' },
  },
})
