// Devices that a function from one module type to another can call: they make its result, and take its parameter.

import type { Catalog } from '../../model/catalog.ts'
import type { DeviceSignature } from '../../model/device.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { fittingDevices } from './fitting-devices.ts'

/** Each with the port that takes the parameter; the first that fits. */
export function functionDevices(
  from: ModuleType,
  to: ModuleType,
  catalog: Catalog,
): readonly { readonly device: DeviceSignature; readonly port: string }[] {
  return fittingDevices(to, catalog).flatMap((device) => {
    const taken = device.arguments.find(
      ({ type }) => type.kind === 'impl' && JSON.stringify(type.type) === JSON.stringify(from),
    )
    const needsMore = device.arguments.some(
      (argument) => argument !== taken && !argument.optional && argument.type.kind !== 'unit',
    )
    return taken === undefined || needsMore ? [] : [{ device, port: taken.name }]
  })
}
