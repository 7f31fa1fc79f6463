// syslog_tls: log messages to a syslog server over TLS.

import { input, optionalData, optionalInput, recordOf, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { syslogReporter } from '../../implementations/syslog-reporter.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONSOLE, KV_RO, PCLOCK, STACKV4, SYSLOG } from '../../catalog/module-types.ts'

export const syslog_tls = defineDevice({
  id: 'syslog_tls',
  section: 'Syslog',
  arguments: {
    config: optionalData(
      recordOf('syslog_config'),
      'no server, host name no_name',
      'Server, port, host name and longest message.',
    ),
    keyname: optionalData(TEXT, 'the name that the library expects', 'Name of certificate and key in the store.'),
    console: optionalInput(CONSOLE, 'default_console', 'Where complaints about sending go.'),
    clock: optionalInput(PCLOCK, 'default_posix_clock', 'Clock that stamps the messages and checks certificates.'),
    stack: input(STACKV4, 'Stack that carries the messages.'),
    store: input(KV_RO, 'Store with the certificate, the private key and the authorities to trust.'),
  },
  result: SYSLOG,
  summary: 'Sends log messages to a syslog server over TLS.',
  doc: `Like \`syslog_tcp\`, encrypted, with a certificate on both sides. The store holds them; \`crunch\` or \`generic_kv_ro\` of a folder does.

The server comes from \`~config\` or from the key \`--syslog\`; without either nothing is sent. A missing certificate or a refused connection
ends the unikernel with an exception when it starts. Remember that \`crunch\` puts the private key into the kernel image.`,
  keywords: [
    'log',
    'logging',
    'syslog',
    'remote',
    'tls',
    'ssl',
    'certificate',
    'encrypted',
    'remote log',
    'monitoring',
  ],
  example: `open Mirage

let config = syslog_config ~server:(Ipaddr.V4.of_string_exn "192.168.1.9") "gate"
let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (syslog @-> job)
let () = register "gate" [ main $ syslog_tls ~config stack (crunch "tls") ]
`,
  expand: (build, { config, keyname, console, clock, stack, store }) =>
    instantiate(build, syslogReporter(build, 'tls', config, keyname), [console, clock, stack, store]),
})
