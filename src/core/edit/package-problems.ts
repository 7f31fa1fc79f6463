// What is wrong with a package as a form has it: names and versions that opam would not take.

import type { Package } from '../model/package.ts'
import { compareVersions } from '../analyze/opam-version.ts'

/** Names of opam packages and of libraries below them. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_+-]*$/
const LIBRARY = /^[A-Za-z0-9][A-Za-z0-9_.+-]*$/
const VERSION = /^[A-Za-z0-9~][A-Za-z0-9~._+-]*$/

/** The reason against a name of a package; null when it may be one. */
export function packageNameProblem(name: string): string | null {
  return NAME.test(name) ? null : 'Names of packages hold letters, digits, - and _, such as tls or mirage-block.'
}

/** The reason against one part of a package; null when there is none. */
export function packageProblem({ opam, sublibs, ocamlfind, min, max, pin }: Package): string | null {
  const name = packageNameProblem(opam)
  if (name !== null) return name
  // Measured: `package` raises Invalid_argument when both are given.
  if (sublibs !== undefined && ocamlfind !== undefined)
    return 'mirage takes sublibs or ocamlfind of a package, not both: take one away first.'
  const library = [...(sublibs ?? []), ...(ocamlfind ?? [])].find((one) => !LIBRARY.test(one))
  if (library !== undefined) return `\`${library}\` is no name of a library.`
  const version = [min, max].find((one) => one !== undefined && !VERSION.test(one))
  if (version !== undefined) return `\`${version}\` is no version; write it as opam does, such as 1.2.0.`
  if (min !== undefined && max !== undefined && compareVersions(min, max) >= 0)
    return `No version is at least \`${min}\` and below \`${max}\`.`
  return pin !== undefined && /\s/.test(pin) ? 'The place of a pin has no spaces.' : null
}
