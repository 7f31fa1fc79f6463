// The nine targets by what they have in common: how packages, interfaces and refusals are chosen.

import type { TargetName } from '../../core/model/ids.ts'

/** unix: a process; xen: a paravirtualised domain; solo5: everything that runs on the solo5 interface. */
export type TargetFamily = 'unix' | 'xen' | 'solo5'

const FAMILIES: ReadonlyMap<string, TargetFamily> = new Map<string, TargetFamily>([
  ['Unix', 'unix'],
  ['MacOSX', 'unix'],
  ['Xen', 'xen'],
  ['Qubes', 'xen'],
  ['Virtio', 'solo5'],
  ['Hvt', 'solo5'],
  ['Spt', 'solo5'],
  ['Muen', 'solo5'],
  ['Genode', 'solo5'],
])

const BY_NAME: ReadonlyMap<TargetName, TargetFamily> = new Map(
  [...FAMILIES].map(([tag, family]) => [tag.toLowerCase(), family]),
)

/** Family of a target by the tag of its polymorphic variant, such as `Hvt`. */
export function familyOfTag(tag: string): TargetFamily {
  const family = FAMILIES.get(tag)
  if (family === undefined) throw new Error(`no target has the tag ${tag}`)
  return family
}

/** Family of a target by its name on the command line, such as `hvt`. */
export function familyOfTarget(target: TargetName): TargetFamily {
  const family = BY_NAME.get(target)
  if (family === undefined) throw new Error(`no target is called ${target}`)
  return family
}
