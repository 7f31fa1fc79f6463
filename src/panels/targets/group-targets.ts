// Targets in the catalog's order, those of a family together. Pure.

import type { TargetSignature } from '../../core/model/target.ts'

export interface TargetGroup {
  readonly family: string
  readonly targets: readonly TargetSignature[]
}

/** Runs of targets of the same family. */
export function groupTargets(targets: readonly TargetSignature[]): readonly TargetGroup[] {
  const groups: { family: string; targets: TargetSignature[] }[] = []
  for (const target of targets) {
    const last = groups.at(-1)
    if (last?.family === target.family) last.targets.push(target)
    else groups.push({ family: target.family, targets: [target] })
  }
  return groups
}
