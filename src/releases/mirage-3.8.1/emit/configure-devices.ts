// Configures and connects every device of a resolution: what main.ml is made of, and the files that devices write.

import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'
import type { DeviceFact, MainFact, ModuleFact } from '../../../core/emit/facts.ts'
import type { ConfigureEffect, ConfigureInfo, Refusal } from '../../../core/graph/impl.ts'
import type { Resolution, ResolvedDevice } from '../../../core/graph/resolution.ts'
import { collapseOcaml } from './collapse-ocaml.ts'
import { type DeviceNames, nameDevices } from './name-devices.ts'
import { isRefusal } from './refusal-error.ts'

export interface ConfiguredDevices {
  readonly main: MainFact
  /** The connect code of each device in full; facts abbreviate one of them. */
  readonly connects: readonly string[]
  /** The index of the device that each entry of `main.modules` belongs to. */
  readonly moduleDevices: readonly number[]
  readonly files: NonNullable<ConfigureEffect['files']>
}

export interface DeviceRefusal {
  readonly refusal: Refusal
  readonly index: number
}

/** Text that facts abbreviate: it is long and the same in every application. */
const GC_CONTROL = 'ocaml_gc_control'

/** What is initialised first is looked up by name when everything is connected (functoria_app.ml, `find_device`). */
const TOO_MANY_DEVICES: Refusal = {
  kind: 'refusal',
  error: 'exception',
  message: `Invalid_argument(${quoteOcaml('Functoria.find_device: too many devices.')})`,
  hint: 'Another device has the name of one that is initialised before the jobs. Leave out one of the two.',
}

function isNamedTwice(devices: readonly ResolvedDevice[], index: number): boolean {
  const name = devices[index]?.implementation.name
  return devices.some((device, other) => other !== index && device.implementation.name === name)
}

interface Effects {
  readonly files: NonNullable<ConfigureEffect['files']>
  readonly extra: NonNullable<MainFact['extra']>
}

function configureAll(
  devices: readonly ResolvedDevice[],
  variables: readonly string[],
  info: ConfigureInfo,
): Effects | DeviceRefusal {
  const files: NonNullable<ConfigureEffect['files']>[number][] = []
  const extra: NonNullable<MainFact['extra']>[number][] = []
  for (const [index, { implementation }] of devices.entries()) {
    const effect = implementation.configure?.(info)
    if (effect === undefined) continue
    if (isRefusal(effect)) return { refusal: effect, index }
    files.push(...(effect.files ?? []))
    if (effect.main !== undefined) extra.push({ after: variables[index] ?? '', text: collapseOcaml(effect.main) })
  }
  return { files, extra }
}

function deviceFact(
  device: ResolvedDevice,
  index: number,
  { variables, modules }: DeviceNames,
  info: ConfigureInfo,
): { readonly fact: DeviceFact; readonly connect: string } | Refusal {
  const { implementation, parameters, dependencies } = device
  const name = (of: number): string => variables[of] ?? ''
  const uses = [...parameters, ...dependencies].map((of) => `_${name(of)}`)
  const module = modules[index] ?? ''
  const connect = implementation.connect(info, module, uses)
  if (typeof connect !== 'string') return connect
  const fact: DeviceFact = {
    name: name(index),
    base: implementation.name,
    module,
    ...(parameters.length > 0 ? { params: parameters.map(name) } : {}),
    ...(dependencies.length > 0 ? { data: dependencies.map(name) } : {}),
    ...(implementation.keys.length > 0 ? { keys: implementation.keys.map((key) => key.name) } : {}),
    connect: implementation.name === GC_CONTROL ? '{GC_CONTROL}' : collapseOcaml(connect),
  }
  return { fact, connect }
}

function moduleFacts(
  devices: readonly ResolvedDevice[],
  { modules }: DeviceNames,
): readonly { readonly fact: ModuleFact; readonly device: number }[] {
  return devices.flatMap(({ implementation, parameters }, index) =>
    parameters.length === 0
      ? []
      : [
          {
            fact: {
              name: modules[index] ?? '',
              functor: implementation.module,
              args: parameters.map((parameter) => modules[parameter] ?? ''),
            },
            device: index,
          },
        ],
  )
}

/**
 * All of main.ml as facts, or the first device that refuses: devices are configured in their order before any is connected,
 * as the real tool does.
 */
export function configureDevices(resolution: Resolution, info: ConfigureInfo): ConfiguredDevices | DeviceRefusal {
  const { devices, init, root } = resolution
  const names = nameDevices(devices)
  if ('refusal' in names) return names
  const effects = configureAll(devices, names.variables, info)
  if ('refusal' in effects) return effects
  const facts: DeviceFact[] = []
  const connects: string[] = []
  for (const [index, device] of devices.entries()) {
    const result = deviceFact(device, index, names, info)
    if (isRefusal(result)) return { refusal: result, index }
    facts.push(result.fact)
    connects.push(result.connect)
  }
  const twin = init.find((index) => isNamedTwice(devices, index))
  if (twin !== undefined) return { refusal: TOO_MANY_DEVICES, index: twin }
  const modules = moduleFacts(devices, names)
  const run = [...init, root].map((index) => names.variables[index] ?? '')
  const extra = effects.extra.length > 0 ? { extra: effects.extra } : {}
  return {
    main: { modules: modules.map(({ fact }) => fact), devices: facts, ...extra, run },
    connects,
    moduleDevices: modules.map(({ device }) => device),
    files: effects.files,
  }
}
