// `Key.V4.socket`; devices give the default: the argument of socket_udpv4 or socket_tcpv4.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v4Socket = defineKey({
  id: 'V4.socket',
  name: 'socket',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'ipv4_address' } },
  type: { kind: 'option', of: { kind: 'named', name: 'Ipaddr.V4.t' } },
  info: {
    names: ['socket'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'SOCKET',
    doc: 'IPv4 address that the socket is bound to; none means all of the host.',
  },
  default: NONE,
  call: { kind: 'function', group: true, default: { labelled: false, doc: 'The address when nothing else is said.' } },
})
