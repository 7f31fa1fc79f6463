// A design in which some choices are made already: for looking at what would become of it, never for keeping.

import { bool, int } from '../model/constant.ts'
import type { Design, IfNode, MatchNode, Node } from '../model/design.ts'
import type { NodeId, ValueRef } from '../model/ids.ts'
import type { ValueDefinition } from '../model/key.ts'
import { freshName } from './names.ts'

/** For choice nodes, the input that they are to take, such as `then` or `case1`. */
export type Branches = Readonly<Record<NodeId, string>>

/** Inputs of a choice, in the order of its rows; empty for other nodes. */
export function branchPorts(node: Node | undefined): readonly string[] {
  if (node?.kind === 'if_impl') return ['then', 'else']
  return node?.kind === 'match_impl' ? [...node.cases.map((_, index) => `case${index}`), 'default'] : []
}

/** The branches that the design still has; the same object when it has them all. */
export function livingBranches(design: Design, branches: Branches): Branches {
  const entries = Object.entries(branches)
  const living = entries.filter(([id, port]) => branchPorts(design.logic.nodes[id]).includes(port))
  return living.length === entries.length ? branches : Object.fromEntries(living)
}

/** The design with each of these choices looking at a constant that takes the branch, on every target and whatever keys say. */
export function forceBranches(design: Design, branches: Branches): Design {
  const nodes: Record<NodeId, Node> = { ...design.logic.nodes }
  const values: Record<ValueRef, ValueDefinition> = { ...design.logic.values }
  for (const [id, port] of Object.entries(livingBranches(design, branches))) {
    const node = nodes[id]
    if (node?.kind !== 'if_impl' && node?.kind !== 'match_impl') continue
    const ref = freshName('forced', (name) => name in values)
    values[ref] = decidedValue(node, port)
    nodes[id] = decided(node, port, ref)
  }
  return { ...design, logic: { ...design.logic, nodes, values } }
}

function decidedValue(node: IfNode | MatchNode, port: string): ValueDefinition {
  const value = node.kind === 'if_impl' ? bool(port === 'then') : int(0)
  return { binding: null, term: { kind: 'constant', value } }
}

/** Cases become numbers of which one at most is 0: whatever they were, and however often the same, the wanted one is taken. */
function decided(node: IfNode | MatchNode, port: string, ref: ValueRef): Node {
  if (node.kind === 'if_impl') return { ...node, condition: ref }
  const cases = node.cases.map((_, index) => int(port === `case${index}` ? 0 : index + 1))
  return { ...node, value: ref, cases }
}
