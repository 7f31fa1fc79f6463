// The order in which lists name a design's nodes: from the registration along the wires, each node after what uses it. Pure.

import type { Design } from '../../core/model/design.ts'
import { REGISTER, splitPortRef, type NodeId } from '../../core/model/ids.ts'

/** An input that is wired, by the name of its port. */
export interface WiredInput {
  readonly port: string
  readonly from: NodeId
}

/** Wired inputs of every node, in the order of their ports as far as the order of the wires tells it. */
export function wiredInputs(design: Design): ReadonlyMap<NodeId, readonly WiredInput[]> {
  const inputs = new Map<NodeId, WiredInput[]>()
  for (const [ref, from] of Object.entries(design.logic.wires)) {
    const { node, port } = splitPortRef(ref)
    const list = inputs.get(node)
    if (list === undefined) inputs.set(node, [{ port, from }])
    else list.push({ port, from })
  }
  for (const list of inputs.values()) list.sort((a, b) => comparePorts(a.port, b.port))
  return inputs
}

/** Ports with a number by their number; others as they are. */
function comparePorts(a: string, b: string): number {
  const [stemA, stemB] = [a.replace(/\d+$/, ''), b.replace(/\d+$/, '')]
  if (stemA !== stemB) return 0
  return Number(a.slice(stemA.length)) - Number(b.slice(stemB.length))
}

/** All nodes: those that the registration reaches, depth first, then the others in the order of the configuration. */
export function readingOrder(design: Design): readonly NodeId[] {
  const inputs = wiredInputs(design)
  const seen = new Set<NodeId>()
  const order: NodeId[] = []
  const roots: NodeId[] = design.logic.registration === null ? [] : [REGISTER]
  const stack = [...Object.keys(design.logic.nodes).reverse(), ...roots]
  while (stack.length > 0) {
    const id = stack.pop()
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    order.push(id)
    for (const { from } of [...(inputs.get(id) ?? [])].reverse()) stack.push(from)
  }
  return order
}
