// Commands that bring a node's numbered inputs into another order, or take one out of the middle, with their wires.

import type { Design, Node } from '../../model/design.ts'
import { type NodeId, portRef } from '../../model/ids.ts'
import type { Command } from '../command.ts'
import { listLength } from './lists.ts'

/**
 * `from[i]` is the old number of the new input `i`, null for a new one without a wire. `node` is what the node becomes, with as
 * many inputs as `from` has entries.
 */
export function reorderInputs(
  { logic }: Design,
  id: NodeId,
  list: 'param' | 'dep',
  from: readonly (number | null)[],
  node: Node,
): readonly Command[] {
  const length = listLength(logic, id, list)
  const held = Array.from({ length }, (_, index) => logic.wires[portRef(id, `${list}${index}`)])
  const cut = held.flatMap((source, index) => (source === undefined ? [] : [portRef(id, `${list}${index}`)]))
  const wires = from.flatMap((old, index): readonly Command[] => {
    const source = old === null ? undefined : held[old]
    return source === undefined
      ? []
      : [{ type: 'wire.connect', from: source, to: { node: id, port: `${list}${index}` } }]
  })
  // Wires that stay where they are are not touched, so that an edit of one input is an edit of one.
  const isSame = from.every((old, index) => old === index || (old === null && index >= length)) && from.length >= length
  if (isSame) return [{ type: 'node.update', id, node }]
  const cuts: readonly Command[] = cut.length === 0 ? [] : [{ type: 'wire.disconnect', wires: cut }]
  return [...cuts, { type: 'node.update', id, node }, ...wires]
}
