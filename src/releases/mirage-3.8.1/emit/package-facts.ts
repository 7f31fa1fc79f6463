// Packages of an application as the opam file holds them.

import type { GenerateInput } from '../../../core/emit/release-files.ts'
import type { PackageFact } from '../../../core/emit/facts.ts'

type MergedPackage = GenerateInput['packages'][number]

/** What stands after a dependency: nothing, or a condition in braces. */
function formulaOf({ build, min, max }: MergedPackage): string {
  const bounds = [...min.map((version) => `>= "${version}"`), ...max.map((version) => `< "${version}"`)]
  if (build) return `{${['build', ...bounds].join(' & ')}}`
  return bounds.length === 0 ? '' : `{ ${bounds.join(' & ')}}`
}

/** One opam dependency as measured. */
export function packageFact(of: MergedPackage): PackageFact {
  return { opam: of.opam, formula: formulaOf(of), build: of.build, min: of.min, max: of.max }
}
