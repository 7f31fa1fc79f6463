// http_server: an old name of cohttp_server.

import { implArgument, input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { CONDUIT, HTTP } from '../../catalog/module-types.ts'

export const http_server = defineDevice({
  id: 'http_server',
  section: 'HTTP',
  arguments: { conduit: input(CONDUIT, 'Connections to serve; with TLS for https.') },
  result: HTTP,
  deprecated: 'Use cohttp_server: this is another name of it.',
  replacement: 'cohttp_server',
  summary: 'An old name for cohttp_server.',
  doc: `From the time when there was one HTTP server. It is exactly \`cohttp_server\`; over the same conduit both names give one device.

Write \`cohttp_server\` in new configurations.`,
  keywords: ['web server', 'http', 'deprecated', 'cohttp'],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (http @-> job)
let () = register "web" [ main $ http_server (conduit_direct stack) ]
`,
  expand: (build, { conduit }) => build.device('cohttp_server', { conduit: implArgument(conduit) }),
})
