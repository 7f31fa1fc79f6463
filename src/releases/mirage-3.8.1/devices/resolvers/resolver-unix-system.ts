// resolver_unix_system: names as the host resolves them.

import { defineDevice } from '../../define/define-device.ts'
import { CONDUIT_PACKAGE } from '../../implementations/conduit-tcp.ts'
import { instantiate } from '../../define/instantiate.ts'
import { RESOLVER } from '../../catalog/module-types.ts'
import { configureRefusal } from '../../define/ocaml-text.ts'
import { packagesByTarget } from '../../define/packages.ts'
import { familyOfTarget } from '../../define/target-families.ts'

export const resolver_unix_system = defineDevice({
  id: 'resolver_unix_system',
  section: 'Resolvers',
  arguments: {},
  result: RESOLVER,
  summary: 'Finds the addresses of host names as the Unix system does.',
  doc: `Uses the host's own resolver with its files and servers, so names that only the host knows work too.

Only Unix and macOS have one; the tool refuses every other target. \`resolver_dns\` works everywhere: choose between the two with
\`if_impl Key.is_unix\`.`,
  keywords: ['dns', 'hosts', 'getaddrinfo', 'lookup', 'hostname', 'unix', 'resolve', 'domain name', 'host name'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (resolver @-> job)
let () = register "lookup" [ main $ resolver_unix_system ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'resolver_unix',
      module: 'Resolver_lwt',
      type: RESOLVER,
      keys: [],
      packages: packagesByTarget(build, (family) =>
        family === 'unix' ? [CONDUIT_PACKAGE, { opam: 'conduit-lwt-unix', min: '2.0.2', max: '3.0.0' }] : [],
      ),
      configure: (info) =>
        familyOfTarget(info.target) === 'unix'
          ? {}
          : configureRefusal(
              'Unix resolver not supported on non-UNIX targets.',
              'Use resolver_dns for this target, chosen with if_impl Key.is_unix.',
            ),
      connect: () => 'Lwt.return Resolver_lwt_unix.system',
    }),
})
