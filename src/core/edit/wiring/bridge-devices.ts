// What helps where a wire does not fit: a device of the release that makes the wanted type, best from what is at hand.

import { createTypeStore, instantiate } from '../../graph/types/unify.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DeviceSignature } from '../../model/device.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { fittingDevices } from './fitting-devices.ts'

/** A device that makes what an input wants. */
export interface Bridge {
  readonly device: DeviceId
  /** Its input that takes what is at hand; null when it is made from something else. */
  readonly port: string | null
  /** Types of the implementations that it cannot do without. */
  readonly from: readonly ModuleType[]
}

/**
 * The device to offer between two types that do not fit: one that makes what is wanted, best from what is at hand; among equals
 * the one that keys can change, that every target has, and that chooses by target.
 */
export function bridgeDevice(expected: ModuleType, found: ModuleType, catalog: Catalog): Bridge | null {
  let best: Bridge | null = null
  let bestRank = -1
  for (const device of fittingDevices(expected, catalog)) {
    const port = takingPort(device, expected, found)
    const rank = (port === null ? 0 : 8) + generality(device, catalog)
    if (rank <= bestRank) continue
    best = { device: device.id, port, from: neededTypes(device) }
    bestRank = rank
  }
  return best
}

function generality(device: DeviceSignature, { supportedTargets, targets }: Catalog): number {
  const isChanged = device.arguments.some(({ type }) => type.kind === 'value')
  const isEverywhere = (supportedTargets?.get(device.id)?.length ?? targets.length) >= targets.length
  return (isChanged ? 4 : 0) + (isEverywhere ? 2 : 0) + (device.composite ? 1 : 0)
}

/** The needed input that takes `found` while the device makes `expected`; null when there is none. */
function takingPort(device: DeviceSignature, expected: ModuleType, found: ModuleType): string | null {
  for (const argument of device.arguments) {
    if (argument.optional || argument.type.kind !== 'impl') continue
    const store = createTypeStore()
    const [input, result] = instantiate([argument.type.type, device.result], store)
    const [wanted, given] = instantiate([expected, found], store)
    if (input === undefined || result === undefined || wanted === undefined || given === undefined) continue
    if (input.kind !== 'variable' && store.unify(result, wanted) && store.unify(input, given)) return argument.name
  }
  return null
}

function neededTypes({ arguments: all }: DeviceSignature): readonly ModuleType[] {
  return all.flatMap(({ type, optional }) => (type.kind === 'impl' && !optional ? [type.type] : []))
}
