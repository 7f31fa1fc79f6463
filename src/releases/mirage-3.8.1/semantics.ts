// How the release builds graphs: the meaning of its devices, keys, `register` and `match_impl`, and when two devices are one.

import type { ReleaseSemantics } from '../../core/graph/release.ts'
import type { DeviceId } from '../../core/model/ids.ts'
import { constantKey, constantValue, makeKey } from './catalog/builtin-keys.ts'
import { catalog } from './catalog.ts'
import { OTHER_RELEASES } from './catalog/other-releases.ts'
import type { DeviceDefinition } from './define/define-device.ts'
import { devices } from './devices.gen.ts'
import { register } from './semantics/register.ts'
import { sharingKey } from './semantics/sharing-key.ts'
import { matchImpl } from './define/values.ts'

const definitions: ReadonlyMap<DeviceId, DeviceDefinition> = new Map(
  devices.map((definition) => [definition.signature.id, definition]),
)

export const mirage381Semantics: ReleaseSemantics = {
  catalog: { ...catalog, otherReleases: OTHER_RELEASES },
  expand: (device, args, build) => {
    const definition = definitions.get(device)
    if (definition === undefined) throw new Error(`there is no device ${device}`)
    return definition.expand(args, build)
  },
  constantKey,
  constantValue,
  makeKey,
  register,
  sharingKey,
  match: matchImpl,
}
