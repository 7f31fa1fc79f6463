// httpaf_server: an HTTP server of the library httpaf.

import { input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONDUIT, HTTP } from '../../catalog/module-types.ts'
import { connectWith } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'httpaf-mirage' })

export const httpaf_server = defineDevice({
  id: 'httpaf_server',
  section: 'HTTP',
  arguments: { conduit: input(CONDUIT, 'Connections to serve; with TLS for https.') },
  result: HTTP,
  summary: 'An HTTP server of the library httpaf.',
  doc: `Fast, with little copying: bodies are read and written piece by piece. The job gets a function that it calls with its handlers.

Its type is \`http\` like that of \`cohttp_server\`, but its handlers look different: a job is written for one of the two. The package has
no bounds in this release, so opam may choose a version that no longer fits; pin one when you depend on it.`,
  keywords: ['web server', 'http', 'https', 'website', 'httpaf', 'streaming', 'api', 'html', 'port 80'],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (http @-> job)
let () = register "web" [ main $ httpaf_server (conduit_direct stack) ]
`,
  expand: (build, { conduit }) =>
    instantiate(
      build,
      {
        name: 'httpaf',
        module: 'Httpaf_mirage.Server_with_conduit',
        type: HTTP,
        keys: [],
        packages: PACKAGES,
        connect: connectWith(0),
      },
      [],
      [conduit],
    ),
})
