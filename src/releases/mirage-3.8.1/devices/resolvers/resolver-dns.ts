// resolver_dns: names through DNS.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { constantOf, input, optionalData, optionalInput } from '../../define/arguments.ts'
import { IPV4_ADDRESS } from '../../catalog/data-types.ts'
import { defineDevice } from '../../define/define-device.ts'
import { CONDUIT_PACKAGE } from '../../implementations/conduit-tcp.ts'
import { instantiate } from '../../define/instantiate.ts'
import { MCLOCK, RANDOM, RESOLVER, STACKV4, TIME } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages(CONDUIT_PACKAGE)

export const resolver_dns = defineDevice({
  id: 'resolver_dns',
  section: 'Resolvers',
  arguments: {
    ns: optionalData(
      constantOf(IPV4_ADDRESS),
      '91.239.100.100, a public server',
      'Name server to ask unless --resolver says another.',
    ),
    ns_port: optionalData(
      constantOf({ kind: 'int' }),
      '53',
      'Port of the name server unless --resolver-port says another.',
    ),
    random: optionalInput(RANDOM, 'default_random', 'Random numbers for queries.'),
    time: optionalInput(TIME, 'default_time', 'Timer for asking again.'),
    mclock: optionalInput(MCLOCK, 'default_monotonic_clock', 'Clock for how long answers hold.'),
    stack: input(STACKV4, 'Stack through which the name server is asked.'),
  },
  result: RESOLVER,
  summary: 'Finds the addresses of host names by asking a DNS server.',
  doc: `For clients that connect to names, usually together with \`conduit_direct\` over the same stack. The keys \`--resolver\` and
\`--resolver-port\` name the server when the project is configured or when the unikernel boots.

It works with every stack and target. On Unix \`resolver_unix_system\` asks the system instead. The default server is a public one: name one
of your own network for anything serious.`,
  keywords: ['dns', 'name server', 'nameserver', 'lookup', 'hostname', 'resolve', 'domain name', 'host name'],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (resolver @-> job)
let () = register "lookup" [ main $ resolver_dns stack ]
`,
  expand: (build, { ns, ns_port, random, time, mclock, stack }) => {
    const server = build.makeKey('resolver', ns === undefined ? {} : { default: ns })
    const port = build.makeKey('resolver_port', ns_port === undefined ? {} : { default: ns_port })
    return instantiate(
      build,
      {
        name: 'resolver',
        module: 'Resolver_mirage.Make_with_stack',
        type: functorTypes([RANDOM, TIME, MCLOCK, STACKV4], RESOLVER),
        keys: [server, port],
        packages: PACKAGES,
        connect: (_info, module, args) =>
          `let ns = ${keyCall(server)} in let ns_port = ${keyCall(port)} in let res = ${module}.R.init ~ns ~ns_port ~stack:${args[3] ?? ''} () in Lwt.return res`,
      },
      [random, time, mclock, stack],
    )
  },
})
