// Definitions that texts leave out, in a marked comment, because they cannot run yet: see docs/adr/0013-texts-keep-what-they-hold.md.

import type { NodeId } from '../../model/ids.ts'

/** What printing a definition has met: empty places, and definitions that stand in a comment because of them. */
export interface Unfinished {
  places: number
  readonly nodes: Set<NodeId>
}

/** Whether a definition, just printed, cannot run, and nothing that is registered needs it; noted for those that use it. */
export function isLeftOut(
  unfinished: Unfinished,
  placesBefore: number,
  node: NodeId,
  used: ReadonlySet<NodeId>,
): boolean {
  if (unfinished.places === placesBefore || used.has(node)) return false
  unfinished.nodes.add(node)
  return true
}
