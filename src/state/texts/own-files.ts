// The files of the user as the window shows them: the sources of the design, and the skeletons that stand in until they are edited. Pure.

import { skeletons } from '../../core/emit/project/skeletons.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'

export interface OwnFile {
  readonly path: string
  readonly text: string
  /** Made from the wires; becomes the user's with the first edit. */
  readonly isSkeleton: boolean
}

/** Own files by path, skeletons first. */
export function ownFiles(design: Design, catalog: Catalog): readonly OwnFile[] {
  const made = skeletons(design, catalog).files.map(({ path, text }) => ({ path, text, isSkeleton: true }))
  const own = Object.entries(design.sources)
    .map(([path, text]) => ({ path, text, isSkeleton: false }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return [...made, ...own]
}

/** A path for a new file that no file has. */
export function freePath(design: Design): string {
  let path = 'module.ml'
  for (let number = 2; path in design.sources; number += 1) path = `module${number}.ml`
  return path
}
