// `Key.V4.ips`; devices give the default: the argument of socket_stackv4.

import { list } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v4Ips = defineKey({
  id: 'V4.ips',
  name: 'ips',
  stage: 'both',
  converter: { kind: 'list', of: { kind: 'named', name: 'ipv4_address' } },
  type: { kind: 'list', of: { kind: 'named', name: 'Ipaddr.V4.t' } },
  info: {
    names: ['ips'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'IPS',
    doc: 'IPv4 addresses that the stack listens on; 0.0.0.0 means all of the host.',
  },
  default: list([]),
  call: {
    kind: 'function',
    group: true,
    default: { labelled: false, doc: 'The addresses when nothing else is said.' },
  },
})
