// `Key.syslog_port`; devices give the default: config.port.

import { NONE } from '../../../core/model/constant.ts'
import { defineKey } from '../define/define-key.ts'

export const syslogPort = defineKey({
  id: 'syslog_port',
  name: 'syslog-port',
  stage: 'both',
  converter: { kind: 'some', of: { kind: 'named', name: 'int' } },
  type: { kind: 'option', of: { kind: 'int' } },
  info: {
    names: ['syslog-port'],
    docs: 'UNIKERNEL PARAMETERS',
    docv: 'SYSLOG-PORT',
    doc: 'Port of the syslog server.',
  },
  default: NONE,
  call: { kind: 'function', group: false, default: { labelled: false, doc: 'The port when nothing else is said.' } },
})
