// `Key.V4.gateway`; devices give the default: config.gateway.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v4Gateway = defineKey({
  id: 'V4.gateway',
  name: 'ipv4-gateway',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'ipv4_address' } },
  type: { kind: 'option', of: { kind: 'named', name: 'Ipaddr.V4.t' } },
  info: {
    names: ['ipv4-gateway'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'IPV4-GATEWAY',
    doc: 'IPv4 address of the gateway to other networks.',
  },
  default: NONE,
  call: { kind: 'function', group: true, default: { labelled: false, doc: 'The gateway when nothing else is said.' } },
})
