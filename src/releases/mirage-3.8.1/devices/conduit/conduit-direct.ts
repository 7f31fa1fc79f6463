// conduit_direct: connections over a stack, plain or encrypted.

import { bool } from '../../../../core/model/constant.ts'
import { BOOLEAN, defaultedData, input } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { CONDUIT_PACKAGE, conduitTcp } from '../../implementations/conduit-tcp.ts'
import { conduitTls } from '../../implementations/conduit-tls.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONDUIT, STACKV4 } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages(CONDUIT_PACKAGE)

export const conduit_direct = defineDevice({
  id: 'conduit_direct',
  section: 'Conduit',
  arguments: {
    tls: defaultedData(BOOLEAN, bool(false), 'Whether it can also make TLS connections.'),
    stack: input(STACKV4, 'Stack that carries the connections.'),
  },
  result: CONDUIT,
  composite: true,
  summary: 'Opens and accepts connections over a stack, with TLS when asked for.',
  doc: `A layer above TCP in which a connection is described by a value: plain, or wrapped in TLS. HTTP servers and clients take it. Together
with a resolver it turns URLs into connections.

\`~tls:true\` adds the TLS library to the unikernel; certificates are given by the job, not here. The connectors are its data dependencies
and appear as devices of their own in the generated code. It works wherever its stack does.`,
  keywords: ['connection', 'tls', 'ssl', 'https', 'client', 'server', 'tcp', 'http client', 'proxy', 'fetch'],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (conduit @-> job)
let () = register "dialer" [ main $ conduit_direct ~tls:true stack ]
`,
  expand: (build, { tls, stack }) => {
    const connectors = [instantiate(build, conduitTcp(), [stack]), ...(tls ? [instantiate(build, conduitTls())] : [])]
    return instantiate(
      build,
      {
        name: build.numberedName('conduit', 'conduit'),
        module: 'Conduit_mirage',
        type: CONDUIT,
        keys: [],
        packages: PACKAGES,
        connect: (_info, _module, args) =>
          ['Lwt.return Conduit_mirage.empty', ...args, 'fun t -> Lwt.return t'].join(' >>= '),
      },
      [],
      connectors,
    )
  },
})
