// The way in which a conduit makes plain TCP connections.

import type { Implementation } from '../../../core/graph/impl.ts'
import { functorTypes } from '../../../core/model/module-type.ts'
import type { Package } from '../../../core/model/package.ts'
import { CONDUIT_CONNECTOR, STACKV4 } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'

/** Package of conduits and of the resolvers that go with them. */
export const CONDUIT_PACKAGE: Package = { opam: 'conduit-mirage', min: '2.2.0', max: '3.0.0' }

const PACKAGES = packages(CONDUIT_PACKAGE)

/** Functor over a network stack. */
export function conduitTcp(): Implementation {
  return {
    name: 'tcp_conduit_connector',
    module: 'Conduit_mirage.With_tcp',
    type: functorTypes([STACKV4], CONDUIT_CONNECTOR),
    keys: [],
    packages: PACKAGES,
    connect: (_info, module, args) => `Lwt.return (${module}.connect ${args[0] ?? ''})`,
  }
}
