// The order in which the final run of main.ml forces devices.

import type { Resolution } from '../graph/resolution.ts'

/** Devices that `run` names, as indexes: those forced first, then the root. */
export function initOrder(resolution: Resolution): readonly number[] {
  return [...resolution.init, resolution.root]
}
