// Keys in a generated file and the nodes that read them, both ways: a key of the release has no entry of its own in a design. Pure.

import type { KeyView } from '../../core/analyze/analysis.ts'
import type { KeyRef, NodeId } from '../../core/model/ids.ts'

/** What a key's lines are labelled with. */
export const KEY_LABEL = 'key:'

/** Labels of the keys that one of the nodes reads. */
export function labelsOfKeys(keys: readonly KeyView[], nodes: ReadonlySet<NodeId>): readonly string[] {
  return keys.flatMap((key) => (key.nodes.some((node) => nodes.has(node)) ? [`${KEY_LABEL}${key.ref}`] : []))
}

/** The first node that reads a key; null for one that nothing on this target reads. */
export function readerOfKey(keys: readonly KeyView[], ref: KeyRef): NodeId | null {
  return keys.find((key) => key.ref === ref)?.nodes[0] ?? null
}
