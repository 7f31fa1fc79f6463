// cohttp_server: an HTTP server of the library cohttp.

import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONDUIT, HTTP } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'cohttp-mirage', min: '2.1.0', max: '3.0.0' })

export const cohttp_server = defineDevice({
  id: 'cohttp_server',
  section: 'HTTP',
  arguments: { conduit: input(CONDUIT, 'Connections to serve; with TLS for https.') },
  result: HTTP,
  summary: 'An HTTP server of the library cohttp.',
  doc: `The job gets a function that it calls with its handler and the port or TLS settings to listen on; requests and responses are values of
cohttp.

Over \`conduit_direct ~tls:true\` it can serve https. It works wherever its conduit does. \`httpaf_server\` is the other server of this
release: its handlers look different, so the two cannot be exchanged without changing the job.`,
  keywords: ['web server', 'http', 'https', 'website', 'cohttp', 'rest', 'api', 'html', 'port 80'],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (http @-> job)
let () = register "web" [ main $ cohttp_server (conduit_direct ~tls:true stack) ]
`,
  expand: (build, { conduit }) =>
    instantiate(
      build,
      {
        name: 'http',
        module: 'Cohttp_mirage.Server_with_conduit',
        type: HTTP,
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [],
      [conduit],
    ),
})
