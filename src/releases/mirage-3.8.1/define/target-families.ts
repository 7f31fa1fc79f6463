// Families of targets: how packages, interfaces and refusals are chosen.

import type { TargetName } from '../../../core/model/ids.ts'
import { targets } from './target-of.ts'

/** unix: a process; xen: a paravirtualised domain; solo5: everything that runs on the solo5 interface. */
export type TargetFamily = 'unix' | 'xen' | 'solo5'

const FAMILIES: readonly TargetFamily[] = ['unix', 'xen', 'solo5']

/** A family by its name. */
export function familyNamed(name: string): TargetFamily {
  const family = FAMILIES.find((known) => known === name)
  if (family === undefined) throw new Error(`no family of targets is called ${name}`)
  return family
}

const BY_TARGET: ReadonlyMap<TargetName, TargetFamily> = new Map(
  targets.map((target) => [target.name, familyNamed(target.family)]),
)

/** Family of a target by its name on the command line, such as `hvt`. */
export function familyOfTarget(target: TargetName): TargetFamily {
  const family = BY_TARGET.get(target)
  if (family === undefined) throw new Error(`no target is called ${target}`)
  return family
}
