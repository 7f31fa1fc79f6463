// `Key.V6.gateways`; devices give the default: config.gateways.

import { list } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v6Gateways = defineKey({
  id: 'V6.gateways',
  name: 'gateways',
  stage: 'both',
  converter: { kind: 'list', of: { kind: 'named', name: 'ipv6' } },
  type: { kind: 'list', of: { kind: 'named', name: 'Ipaddr.V6.t' } },
  info: {
    names: ['gateways'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'GATEWAYS',
    doc: 'IPv6 addresses of the gateways to other networks.',
  },
  default: list([]),
  call: { kind: 'function', group: true, default: { labelled: false, doc: 'The gateways when nothing else is said.' } },
})
