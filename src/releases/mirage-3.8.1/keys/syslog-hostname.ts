// `Key.syslog_hostname`; devices give the default: config.hostname.

import { string } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const syslogHostname = defineKey({
  id: 'syslog_hostname',
  name: 'syslog-hostname',
  stage: 'both',
  converter: { kind: 'named', name: 'string' },
  type: { kind: 'string' },
  info: {
    names: ['syslog-hostname'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'SYSLOG-HOSTNAME',
    doc: 'Name under which messages are sent to the syslog server.',
  },
  default: string('no_name'),
  call: { kind: 'function', group: false, default: { labelled: false, doc: 'The name when nothing else is said.' } },
})
