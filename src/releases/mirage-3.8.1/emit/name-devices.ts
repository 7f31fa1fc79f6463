// Names of the variables and modules of main.ml: a base and a number that makes it unique.

import type { Refusal } from '../../../core/graph/impl.ts'
import type { ResolvedDevice } from '../../../core/graph/resolution.ts'
import { identifierOf } from './identifier.ts'
import { isRefusal } from './refusal-error.ts'

export interface DeviceNames {
  /** Variable of each device; the tool makes it when it connects the device, so a refusal comes only then. */
  readonly variables: readonly (string | Refusal)[]
  /**
   * Module of each device: its own application when it has parameters, else the path of its implementation. The tool makes it
   * just before it configures the device.
   */
  readonly modules: readonly (string | Refusal)[]
}

function head(path: string): string {
  return path.split('.', 1)[0] ?? path
}

/** Gives each base its next free number. */
function numberer(taken: Set<string>): (base: string) => string {
  const last = new Map<string, number>()
  return (base) => {
    let number = last.get(base) ?? 0
    let name = base
    do {
      number += 1
      name = `${base}${number}`
    } while (taken.has(name))
    last.set(base, number)
    taken.add(name)
    return name
  }
}

/** Variables begin with a small letter, whatever a device calls itself. */
function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
}

/** Names for all devices of a resolution; no module takes the name of one that another device's path begins with. */
export function nameDevices(devices: readonly ResolvedDevice[]): DeviceNames {
  const variableOf = numberer(new Set())
  const moduleOf = numberer(new Set(devices.map((device) => head(device.implementation.module))))
  return {
    variables: devices.map(({ implementation }) => {
      const base = identifierOf(implementation.name, 'Give the device a name that starts with a letter.')
      return isRefusal(base) ? base : variableOf(lowerFirst(base))
    }),
    modules: devices.map(({ implementation: { module }, parameters }) => {
      if (parameters.length === 0) return module
      const base = identifierOf(head(module), 'Give the module a name that starts with a capital letter.')
      return isRefusal(base) ? base : moduleOf(base)
    }),
  }
}
