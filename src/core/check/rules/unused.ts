// Nodes from which no way leads to `register`: they are in the text, but not in the unikernel.

import type { DesignTypes } from '../../graph/types/infer.ts'
import type { Node } from '../../model/design.ts'
import { REGISTER, type NodeId } from '../../model/ids.ts'
import { nodesOfNode } from '../../edit/references.ts'
import { sourcesOf } from '../../edit/wiring/wires.ts'
import { nodeName } from '../../model/node-name.ts'
import { hasOpenResult } from '../open-result.ts'
import { finding, type Rule } from '../rule.ts'

export const unused: Rule = {
  code: 'MG-UNUSED',
  about: 'Looks for nodes that are not part of the unikernel.',
  check({ design, types }) {
    if (design.logic.registration === null) return []
    const sources = sourcesOf(design.logic)
    const reached = new Set<NodeId>()
    const open: NodeId[] = [REGISTER]
    while (open.length > 0) {
      const id = open.pop()
      if (id === undefined || reached.has(id)) continue
      reached.add(id)
      const node = design.logic.nodes[id]
      open.push(...(sources.get(id) ?? []), ...(node === undefined ? [] : nodesOfNode(node)))
    }
    return Object.keys(design.logic.nodes)
      .filter((id) => !reached.has(id) && !isToldElsewhere(design.logic.nodes[id], types, id))
      .map((id) =>
        finding(
          'info',
          'MG-UNUSED',
          { node: id },
          `\`${nodeName(design.logic, id)}\` is not part of the unikernel: nothing leads from it to \`register\`.`,
          {
            fix: { title: 'Delete it', commands: [{ type: 'node.remove', ids: [id] }] },
          },
        ),
      )
  },
}

/** Parameters stand inside functions; of a new part of the user's own it is asked first what it gives. */
function isToldElsewhere(node: Node | undefined, types: DesignTypes, id: NodeId): boolean {
  if (node?.kind === 'foreign' || node?.kind === 'impl') return hasOpenResult(types, id)
  return node?.kind === 'parameter'
}
