// What a device of the release is: its signature as data, and the constructor that a configuration calls.

import type { Impl } from '../../../core/graph/impl.ts'
import type { BuildContext, BuiltArgument } from '../../../core/graph/release.ts'
import type { ArgumentSignature, DeviceSignature } from '../../../core/model/device.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'
import type { ArgumentSpec } from './arguments.ts'
import { nameRoot } from './origin.ts'
import type { Section } from '../catalog/sections.ts'
import { documentationOf } from '../catalog/documentation.ts'

type Specs = Readonly<Record<string, ArgumentSpec<unknown>>>

/** What the constructor takes, by name, from the arguments' specifications. */
type Values<A extends Specs> = { readonly [K in keyof A]: A[K] extends ArgumentSpec<infer T> ? T : never }

interface DeviceDescription<A extends Specs> {
  readonly id: string
  readonly section: Section
  /** In OCaml's order: the order of the properties counts. None makes the device a constant. */
  readonly arguments: A
  readonly result: ModuleType
  /** It stands for several implementations, or chooses among some. */
  readonly composite?: boolean
  readonly deprecated?: string
  readonly replacement?: string | null
  readonly summary: string
  readonly doc: string
  readonly keywords: readonly string[]
  readonly example: string
  readonly expand: (build: BuildContext, args: Values<A>) => Impl
}

/** A device of the release. */
export interface DeviceDefinition {
  readonly signature: DeviceSignature
  readonly expand: (args: Readonly<Record<string, BuiltArgument>>, build: BuildContext) => Impl
}

function argumentSignature(name: string, spec: ArgumentSpec<unknown>): ArgumentSignature {
  const { read: _read, ...rest } = spec
  return { name, ...rest }
}

/** A device from its description. A misspelt argument in `expand` does not compile. */
export function defineDevice<const A extends Specs>(description: DeviceDescription<A>): DeviceDefinition {
  const { id, arguments: specs, expand, deprecated, ...rest } = description
  const entries = Object.entries<ArgumentSpec<unknown>>(specs)
  return {
    signature: {
      ...rest,
      id,
      arguments: entries.map(([name, spec]) => argumentSignature(name, spec)),
      constant: entries.length === 0,
      composite: description.composite ?? false,
      ...(deprecated === undefined ? {} : { deprecated }),
      link: documentationOf(id),
    },
    expand: (args, build) => {
      const read = entries.map(([name, spec]) => [name, spec.read(args[name], build)])
      // Each value was read by the specification of its own name.
      return nameRoot(expand(build, Object.fromEntries(read) as Values<A>), build, id)
    },
  }
}
