// The way in which a conduit makes TLS connections, over those that it already has.

import type { Implementation } from '../../../core/graph/impl.ts'
import { CONDUIT_CONNECTOR } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'
import { CONDUIT_PACKAGE } from './conduit-tcp.ts'

const PACKAGES = packages({ opam: 'tls-mirage', min: '0.12.0', max: '0.13.0' }, CONDUIT_PACKAGE)

/** Needs nothing but its library. */
export function conduitTls(): Implementation {
  return {
    name: 'tls_conduit_connector',
    module: 'Conduit_mirage',
    type: CONDUIT_CONNECTOR,
    keys: [],
    packages: PACKAGES,
    connect: () => 'Lwt.return Conduit_mirage.with_tls',
  }
}
