// Wires as an edit changes them: connecting, cutting, and the ring that a wire must not close.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Logic } from '../../model/design.ts'
import { portRef, splitPortRef, type NodeId, type PortRef } from '../../model/ids.ts'
import type { Input } from '../command.ts'
import { closeGaps, growList, listLength, numberedPort } from './lists.ts'
import { growCases } from './next-case.ts'

/** The design with `from`'s result in the input; a port one past the end of a list makes the list longer. */
export function connect(design: Design, from: NodeId, to: Input, catalog: Catalog): Design {
  const { logic } = grown(design, to, catalog)
  return { ...design, logic: { ...logic, wires: { ...logic.wires, [portRef(to.node, to.port)]: from } } }
}

function grown(design: Design, to: Input, catalog: Catalog): Design {
  const numbered = numberedPort(to.port)
  if (numbered === null || numbered.index !== listLength(design.logic, to.node, numbered.list)) return design
  if (numbered.list === 'case') return growCases(design, to.node, catalog)
  return { ...design, logic: growList(design.logic, to.node, numbered.list) }
}

/** The design without these wires; dependencies and jobs close their gaps. */
export function disconnect(design: Design, refs: readonly PortRef[]): Design {
  const gone = new Set(refs.filter((ref) => design.logic.wires[ref] !== undefined))
  if (gone.size === 0) return design
  const wires = Object.fromEntries(Object.entries(design.logic.wires).filter(([ref]) => !gone.has(ref)))
  const cut: Design = { ...design, logic: { ...design.logic, wires } }
  return closeGaps(
    cut,
    [...gone].map((ref) => splitPortRef(ref).node),
  )
}

/** Sources of a node's wired inputs, and of the functions given to it as arguments. */
export function sourcesOf(logic: Logic): ReadonlyMap<NodeId, readonly NodeId[]> {
  const sources = new Map<NodeId, NodeId[]>()
  for (const [ref, from] of Object.entries(logic.wires)) {
    const { node } = splitPortRef(ref)
    const list = sources.get(node)
    if (list === undefined) sources.set(node, [from])
    else list.push(from)
  }
  return sources
}

/** Every input that takes the node's result. */
export function usesOf(logic: Logic, id: NodeId): readonly PortRef[] {
  return Object.entries(logic.wires)
    .filter(([, from]) => from === id)
    .map(([ref]) => ref)
}
