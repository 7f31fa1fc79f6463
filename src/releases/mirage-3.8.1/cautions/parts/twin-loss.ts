// What a unikernel loses when the tool takes two devices for one: the second's module, packages or way to start.

import type { CautionInput, CautionTarget } from '../../../../core/graph/caution.ts'
import type { ConfigureInfo, ImplDevice } from '../../../../core/graph/impl.ts'
import { createReleaseTables } from '../../../../core/graph/release-tables.ts'
import type { Package } from '../../../../core/model/package.ts'

export interface Loss {
  /** Packages, or requests of them, that nothing else asks for. */
  readonly packages: readonly string[]
  /** The module that the second becomes instead of its own; null when both have the same. */
  readonly module: string | null
  /** Whether both start differently. */
  readonly connect: boolean
}

/** Null when the second loses nothing on any target. */
export function describeLoss(input: CautionInput, kept: ImplDevice, lost: ImplDevice): Loss | null {
  if (kept.implementation === lost.implementation) return null
  const { module } = kept.implementation
  const packages = new Set<string>()
  let connect = false
  for (const target of input.targets) {
    for (const { opam } of lostPackages(input, target, kept, lost)) packages.add(opam)
    const tell = createTeller(input, target)
    connect ||= tell(kept) !== tell(lost)
  }
  const isOther = module !== lost.implementation.module
  if (packages.size === 0 && !isOther && !connect) return null
  return { packages: [...packages].toSorted(), module: isOther ? module : null, connect }
}

/** Packages of the second that neither the first nor anything else on the target asks for in the same way. */
function lostPackages(
  { application }: CautionInput,
  { resolution }: CautionTarget,
  kept: ImplDevice,
  lost: ImplDevice,
): readonly Package[] {
  const context = resolution?.context ?? new Map()
  const wanted = lost.implementation.packages?.evaluate(context) ?? []
  // Most twins ask for the same packages; all that a target asks for is looked at only for the others.
  const more = without(wanted, kept.implementation.packages?.evaluate(context) ?? [])
  if (more.length === 0) return []
  const others = (resolution?.devices ?? []).flatMap(
    ({ implementation }) => implementation.packages?.evaluate(context) ?? [],
  )
  return without(more, [...others, ...application.packages])
}

function without(packages: readonly Package[], others: readonly Package[]): readonly Package[] {
  const texts = new Set(others.map((one) => JSON.stringify(one)))
  return packages.filter((one) => !texts.has(JSON.stringify(one)))
}

/** The code that connects a device on one target. */
function createTeller(
  { application }: CautionInput,
  { target, resolution }: CautionTarget,
): (device: ImplDevice) => string {
  const context = resolution?.context ?? new Map()
  return ({ implementation: { connect, module } }) => {
    const info: ConfigureInfo = {
      name: application.name,
      target,
      context,
      root: '.',
      output: null,
      packages: [],
      libraries: [],
      keys: [],
      state: createReleaseTables(),
    }
    return JSON.stringify(connect(info, module, []))
  }
}
