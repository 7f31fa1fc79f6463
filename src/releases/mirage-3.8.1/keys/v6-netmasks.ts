// `Key.V6.netmasks`; devices give the default: config.netmasks.

import { list } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const v6Netmasks = defineKey({
  id: 'V6.netmasks',
  name: 'netmasks',
  stage: 'both',
  converter: { kind: 'list', of: { kind: 'named', name: 'ipv6_prefix' } },
  type: { kind: 'list', of: { kind: 'named', name: 'Ipaddr.V6.Prefix.t' } },
  info: {
    names: ['netmasks'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'NETMASKS',
    doc: 'IPv6 networks that the unikernel is in.',
  },
  default: list([]),
  call: { kind: 'function', group: true, default: { labelled: false, doc: 'The networks when nothing else is said.' } },
})
