// ocamlfind libraries of a resolved application.

import type { MergedPackage } from './collect-packages.ts'
import { compareBytes } from './key-set.ts'

/** Libraries of all packages in byte order; packages that only the build needs have none. */
export function collectLibraries(packages: readonly MergedPackage[]): readonly string[] {
  const libraries = new Set<string>()
  for (const one of packages) if (!one.build) for (const library of one.libraries) libraries.add(library)
  return [...libraries].sort(compareBytes)
}
