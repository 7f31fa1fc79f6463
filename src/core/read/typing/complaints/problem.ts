// What typing refuses: a place, OCaml's own words, and words for a beginner. Thrown inside the checker only.

import type { Located, Location } from '../../ocaml/syntax.ts'

export interface TypeProblem extends Located {
  readonly code: string
  readonly message: string
  readonly hint: string | null
  /** What OCaml prints after `Error: `. */
  readonly toolText: string
}

/** Ends typing with a problem. */
export function failWith(location: Location, problem: Omit<TypeProblem, 'location'>): never {
  throw Object.assign(new Error(problem.toolText), { typeProblem: { ...problem, location } })
}

/** The problem in what was thrown; null for our own bugs. */
export function caughtProblem(thrown: unknown): TypeProblem | null {
  if (!(thrown instanceof Error) || !('typeProblem' in thrown)) return null
  const { typeProblem } = thrown
  // Only failWith sets it.
  return typeProblem as TypeProblem
}
