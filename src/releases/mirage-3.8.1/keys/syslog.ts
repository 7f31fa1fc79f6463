// `Key.syslog`; devices give the default: config.server.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const syslog = defineKey({
  id: 'syslog',
  name: 'syslog',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'ipv4_address' } },
  type: { kind: 'option', of: { kind: 'named', name: 'Ipaddr.V4.t' } },
  info: {
    names: ['syslog'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'SYSLOG',
    doc: 'Address of the syslog server; none leaves logging off.',
  },
  default: NONE,
  call: { kind: 'function', group: false, default: { labelled: false, doc: 'The server when nothing else is said.' } },
})
