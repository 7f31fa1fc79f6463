// The path of an explanation on the canvas: the node, the choices that decided, and the wires between them. Pure.

import type { Analysis } from '../../core/analyze/analysis.ts'
import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId, type TargetName } from '../../core/model/ids.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** Nodes and wires to highlight; empty while nothing is explained. */
export function whyPath(
  design: Design,
  analysis: Analysis | null,
  target: TargetName,
  why: NodeId | null,
): ReadonlySet<string> {
  if (why === null) return NOTHING
  const asked = analysis?.targets[target]?.nodes[why]?.why.flatMap(({ node }) => (node === null ? [] : [node])) ?? []
  const nodes = new Set<NodeId>([why, ...asked])
  const wires = Object.entries(design.logic.wires)
    .filter(([ref, from]) => nodes.has(from) && nodes.has(splitPortRef(ref).node))
    .map(([ref]) => ref)
  return new Set([...nodes, ...wires])
}
