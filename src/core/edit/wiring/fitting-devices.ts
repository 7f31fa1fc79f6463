// Devices of the release whose result fits a type: what an empty input could be given.

import { createTypeStore } from '../../graph/types/unify.ts'
import { instantiate } from '../../graph/types/unify.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DeviceSignature } from '../../model/device.ts'
import type { ModuleType } from '../../model/module-type.ts'

/** Devices that make the type, deprecated ones left out: first those that need nothing, then in the catalog's order. */
export function fittingDevices(type: ModuleType, catalog: Catalog): readonly DeviceSignature[] {
  if (type.kind === 'variable') return []
  const fits = [...catalog.devices.values()].filter((device) => device.deprecated === undefined && makes(device, type))
  return [...fits.filter(({ constant }) => constant), ...fits.filter(({ constant }) => !constant)]
}

function makes({ result }: DeviceSignature, type: ModuleType): boolean {
  if (result.kind === 'constructor' && type.kind === 'constructor' && result.name !== type.name) return false
  const store = createTypeStore()
  const [own, wanted] = [instantiate([result], store)[0], instantiate([type], store)[0]]
  return own !== undefined && wanted !== undefined && store.canUnify(wanted, own)
}

/** The device that an empty input obviously wants: the only one without arguments, or the only one at all; else null. */
export function obviousDevice(type: ModuleType, catalog: Catalog): DeviceSignature | null {
  const fits = fittingDevices(type, catalog)
  const constants = fits.filter(({ constant }) => constant)
  if (constants.length === 1) return constants[0] ?? null
  return fits.length === 1 ? (fits[0] ?? null) : null
}
