// Packages of implementations: the same everywhere, or chosen by target.

import type { PackageList } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Package } from '../../../core/model/package.ts'
import { familyNamed, type TargetFamily } from './target-families.ts'
import { targetOf } from './target-of.ts'

/** The same packages on every target. */
export function packages(...list: readonly Package[]): PackageList {
  return { keys: [], evaluate: () => list }
}

/** Packages by target; `choose` gets the tag of the target, such as `Hvt`, and its family. */
export function packagesByTarget(
  build: BuildContext,
  choose: (family: TargetFamily, tag: string) => readonly Package[],
): PackageList {
  return {
    keys: [build.key('Key.target')],
    evaluate: (context) => {
      const target = targetOf(context)
      return choose(familyNamed(target.family), target.tag)
    },
  }
}

/** Packages of the TCP/IP library: one sublibrary, and on Unix and Xen the one that brings the C stubs of the target. */
export function tcpipPackages(build: BuildContext, sublibrary: string): PackageList {
  return packagesByTarget(build, (family) => [
    {
      opam: 'tcpip',
      sublibs: family === 'solo5' ? [sublibrary] : [sublibrary, family],
      min: '5.0.0',
      max: '6.0.0',
    },
  ])
}
