// Problems that several targets have in the same words become one entry of the list. Pure.

import type { Diagnostic } from '../../core/model/diagnostic.ts'
import type { TargetName } from '../../core/model/ids.ts'

export interface JoinedProblem {
  readonly diagnostic: Diagnostic
  /** The targets that have it, in their order; none for what holds for all. */
  readonly targets: readonly TargetName[]
}

/** The list in its order; what is said again of another target stands where it is said first. */
export function joinTargets(diagnostics: readonly Diagnostic[]): readonly JoinedProblem[] {
  const joined = new Map<string, { diagnostic: Diagnostic; targets: TargetName[] }>()
  for (const diagnostic of diagnostics) {
    const { code, at, message, hint, target, fix } = diagnostic
    const text = JSON.stringify([code, at, message, hint, fix?.title, target === null])
    const known = joined.get(text)
    if (known === undefined || target === null) {
      joined.set(known === undefined ? text : `${text} ${joined.size}`, {
        diagnostic,
        targets: target === null ? [] : [target],
      })
    } else known.targets.push(target)
  }
  return [...joined.values()]
}

/** The targets by name while that is short: `unix, xen`, or the few that it does not hold for: `all but qubes`. */
export function targetWords(targets: readonly TargetName[], all: readonly TargetName[]): string {
  const others = all.filter((name) => !targets.includes(name))
  return targets.length > 3 && others.length > 0 && others.length <= 3
    ? `all but ${others.join(', ')}`
    : targets.join(', ')
}
