// What `--version` says.

import type { Release } from '../../core/release.ts'

/** The version of package.json, which is no part of a bundle. */
export const VERSION = '0.1.0'

/** Morgana's version and the release of MirageOS that it knows. */
export function versionText({ id }: Release): string {
  return `morgana ${VERSION} (${id})`
}
