// syslog_udp: log messages to a syslog server over UDP.

import { input, optionalData, optionalInput, recordOf } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { syslogReporter } from '../../implementations/syslog-reporter.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONSOLE, PCLOCK, STACKV4, SYSLOG } from '../../catalog/module-types.ts'

export const syslog_udp = defineDevice({
  id: 'syslog_udp',
  section: 'Syslog',
  arguments: {
    config: optionalData(
      recordOf('syslog_config'),
      'no server, host name no_name',
      'Server, port, host name and longest message.',
    ),
    console: optionalInput(CONSOLE, 'default_console', 'Where complaints about sending go.'),
    clock: optionalInput(PCLOCK, 'default_posix_clock', 'Clock that stamps the messages.'),
    stack: input(STACKV4, 'Stack that carries the messages.'),
  },
  result: SYSLOG,
  summary: 'Sends log messages to a syslog server over UDP.',
  doc: `Messages go out as datagrams: cheap, but one that is lost is lost, and nobody notices when there is no server.

The server comes from \`~config\`, made with \`syslog_config\`, or from the key \`--syslog\`; without either nothing is sent. The keys
\`--syslog-port\` and \`--syslog-hostname\` change the rest. It takes the place of the reporter that \`register\` adds as soon as it
starts, and nothing starts it unless a job takes it as an argument.`,
  keywords: ['log', 'logging', 'syslog', 'remote', 'udp', 'messages', 'remote log', 'monitoring'],
  example: `open Mirage

let config = syslog_config ~server:(Ipaddr.V4.of_string_exn "192.168.1.9") "gate"
let main = foreign "Unikernel.Main" (syslog @-> job)
let () = register "gate" [ main $ syslog_udp ~config (generic_stackv4 default_network) ]
`,
  expand: (build, { config, console, clock, stack }) =>
    instantiate(build, syslogReporter(build, 'udp', config), [console, clock, stack]),
})
