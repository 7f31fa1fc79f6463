// What the rows of a case table do: which can be taken at all, and what is left for the default.

import { constantEquals } from '../graph/term/compare-constants.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Constant } from '../model/constant.ts'
import type { Design, MatchNode } from '../model/design.ts'
import { possibleValuesOf } from '../edit/terms/possible-values.ts'

export type CaseState =
  | { readonly kind: 'reached' }
  /** An earlier case has the same value. */
  | { readonly kind: 'duplicate'; readonly of: number }
  /** The value that is matched can never be this. */
  | { readonly kind: 'impossible' }

export interface CaseCoverage {
  readonly cases: readonly CaseState[]
  /** Values that no case names, which the default takes; null when they are without bounds. */
  readonly rest: readonly Constant[] | null
}

/** Coverage of a `match_impl`. */
export function caseCoverage({ value, cases }: MatchNode, design: Design, catalog: Catalog): CaseCoverage {
  const possible = value === null ? null : possibleValuesOf(value, design, catalog)
  const has = (values: readonly Constant[], one: Constant): boolean =>
    values.some((other) => constantEquals(other, one))
  return {
    cases: cases.map((constant, index): CaseState => {
      const first = cases.findIndex((other) => constantEquals(other, constant))
      if (first < index) return { kind: 'duplicate', of: first }
      return possible !== null && !has(possible, constant) ? { kind: 'impossible' } : { kind: 'reached' }
    }),
    rest: possible === null ? null : possible.filter((one) => !has(cases, one)),
  }
}
