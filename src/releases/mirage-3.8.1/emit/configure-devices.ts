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

/** What the application's own devices write while all are configured, as far as it can be refused. */
export interface OwnSteps {
  /** Step of the device that writes key_gen.ml. */
  readonly keys: () => Refusal | null
  /** Step of the root, which comes last: the files of the target. */
  readonly root: () => Refusal | null
}

/** Name of the device that writes key_gen.ml. */
const KEY_DEVICE = 'key'

function configureAll(
  { devices, root }: Resolution,
  { variables, modules }: DeviceNames,
  info: ConfigureInfo,
  own: OwnSteps,
): Effects | DeviceRefusal {
  const files: NonNullable<ConfigureEffect['files']>[number][] = []
  const extra: NonNullable<MainFact['extra']>[number][] = []
  for (const [index, { implementation }] of devices.entries()) {
    const module = modules[index]
    if (isRefusal(module)) return { refusal: module, index }
    const step = implementation.name === KEY_DEVICE ? own.keys() : index === root ? own.root() : null
    if (step !== null) return { refusal: step, index }
    const effect = implementation.configure?.(info)
    if (effect === undefined) continue
    if (isRefusal(effect)) return { refusal: effect, index }
    files.push(...(effect.files ?? []))
    if (effect.main !== undefined) extra.push({ after: textOf(variables, index), text: collapseOcaml(effect.main) })
  }
  return { files, extra }
}

/** A name that was not refused. */
function textOf(names: readonly (string | Refusal)[], index: number): string {
  const name = names[index]
  return typeof name === 'string' ? name : ''
}

function deviceFact(
  device: ResolvedDevice,
  index: number,
  { variables, modules }: DeviceNames,
  info: ConfigureInfo,
): { readonly fact: DeviceFact; readonly connect: string } | Refusal {
  const { implementation, parameters, dependencies } = device
  const variable = variables[index]
  if (isRefusal(variable)) return variable
  const name = (of: number): string => textOf(variables, of)
  const uses = [...parameters, ...dependencies].map((of) => `_${name(of)}`)
  const module = textOf(modules, index)
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
              name: textOf(modules, index),
              functor: implementation.module,
              args: parameters.map((parameter) => textOf(modules, parameter)),
            },
            device: index,
          },
        ],
  )
}

/**
 * All of main.ml as facts, or the first device that refuses: devices are configured in their order before any is connected,
 * as the real tool does (functoria_app.ml, `Engine.configure_and_connect`).
 */
export function configureDevices(
  resolution: Resolution,
  info: ConfigureInfo,
  own: OwnSteps,
): ConfiguredDevices | DeviceRefusal {
  const { devices, init, root } = resolution
  const names = nameDevices(devices)
  const effects = configureAll(resolution, names, info, own)
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
  const run = [...init, root].map((index) => textOf(names.variables, index))
  const extra = effects.extra.length > 0 ? { extra: effects.extra } : {}
  return {
    main: { modules: modules.map(({ fact }) => fact), devices: facts, ...extra, run },
    connects,
    moduleDevices: modules.map(({ device }) => device),
    files: effects.files,
  }
}
