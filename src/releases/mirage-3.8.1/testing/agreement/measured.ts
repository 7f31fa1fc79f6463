// Measured cases as they are stored, and the facts of a run with the tables written out.

import type { BuildFact, Facts, KeyFact, MainFact, PackageFact } from '../../../../core/emit/facts.ts'
import type { ToolError } from '../../../../core/model/diagnostic.ts'

/** Facts as stored: indexes into the tables of the case, or one of three special forms. */
export interface StoredFacts {
  readonly name?: string
  readonly main?: number
  readonly keys?: readonly number[]
  readonly packages?: readonly number[]
  readonly libraries?: readonly string[]
  readonly files: Facts['files']
  readonly build?: number
  readonly nothing?: true
  readonly several?: true
  readonly invalid_ocaml?: string
}

export interface MeasuredRun {
  readonly target: string
  readonly args: readonly string[]
  readonly command?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly facts?: StoredFacts
  readonly error?: ToolError
}

export interface MeasuredCase {
  readonly name: string
  readonly config: string
  readonly mains: readonly (MainFact & { readonly canonical: readonly string[] })[]
  readonly keys: readonly KeyFact[]
  readonly packages: readonly PackageFact[]
  readonly builds?: readonly BuildFact[]
  readonly runs: readonly MeasuredRun[]
}

/** Facts with entries instead of indexes; null for the special forms, which have files only. */
export function expandFacts(of: MeasuredCase, facts: StoredFacts): Facts | null {
  const main = facts.main === undefined ? undefined : of.mains[facts.main]
  if (facts.name === undefined || main === undefined) return null
  const build = facts.build === undefined ? undefined : of.builds?.[facts.build]
  return {
    name: facts.name,
    main,
    keys: (facts.keys ?? []).flatMap((index) => of.keys[index] ?? []),
    packages: (facts.packages ?? []).flatMap((index) => of.packages[index] ?? []),
    libraries: facts.libraries ?? [],
    files: facts.files,
    ...(build === undefined ? {} : { build }),
  }
}
