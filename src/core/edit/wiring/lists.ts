// Numbered inputs (`param0`, `dep1`, `case2`, `job3`): how many a node has, and what happens to the rest when one goes.

import type { CustomNode, Design, ForeignNode, Logic, Node } from '../../model/design.ts'
import { renumber } from '../custom/connect-template.ts'
import { portRef, REGISTER, splitPortRef, type NodeId } from '../../model/ids.ts'
import { splitFunctorType } from '../../model/module-type.ts'
import { openFunctorType, statedType } from '../../model/open-type.ts'

export interface NumberedPort {
  readonly list: 'param' | 'dep' | 'case' | 'job'
  readonly index: number
}

/** List and number of a numbered port; null for a port with a name of its own. */
export function numberedPort(port: string): NumberedPort | null {
  const match = /^(param|dep|case|job)(\d+)$/.exec(port)
  if (match === null) return null
  return { list: match[1] as NumberedPort['list'], index: Number(match[2]) }
}

/** Number of ports that a node has in a list. */
export function listLength(logic: Logic, id: NodeId, list: NumberedPort['list']): number {
  if (id === REGISTER) return list === 'job' ? (logic.registration?.jobs ?? 0) : 0
  const node = logic.nodes[id]
  if (node === undefined) return 0
  return nodeListLength(node, list)
}

function nodeListLength(node: Node, list: NumberedPort['list']): number {
  switch (node.kind) {
    case 'foreign':
      return list === 'param' ? node.parameters.length : list === 'dep' ? node.dependencies : 0
    case 'impl':
      if (list === 'dep') return node.dependencies
      return list === 'param' ? splitFunctorType(node.type).parameters.length : 0
    case 'apply':
      return list === 'param' ? node.parameters : 0
    case 'match_impl':
      return list === 'case' ? node.cases.length : 0
    default:
      return 0
  }
}

/** The logic with one more port at the end of a list; a case needs a constant of its own and cannot be grown here. */
export function growList(logic: Logic, id: NodeId, list: NumberedPort['list']): Logic {
  if (id === REGISTER) {
    const registration = logic.registration
    return registration === null ? logic : { ...logic, registration: { ...registration, jobs: registration.jobs + 1 } }
  }
  const node = logic.nodes[id]
  if (node === undefined) return logic
  const grown = growNode(node, list)
  return grown === node ? logic : { ...logic, nodes: { ...logic.nodes, [id]: grown } }
}

function growNode(node: Node, list: NumberedPort['list']): Node {
  if (node.kind === 'foreign' && list === 'param') return { ...node, parameters: [...node.parameters, null] }
  if (node.kind === 'impl' && list === 'param') return withParameter(node)
  if ((node.kind === 'foreign' || node.kind === 'impl') && list === 'dep')
    return withDependencies(node, [...Array.from({ length: node.dependencies }, (_, index) => index), null])
  if (node.kind === 'apply' && list === 'param') return { ...node, parameters: node.parameters + 1 }
  return node
}

/** A device of the user with one more functor argument, whose type the wire tells; what connect says keeps its arguments. */
function withParameter(node: CustomNode): Node {
  const { parameters, result } = splitFunctorType(node.type)
  const type = openFunctorType([...parameters.map(statedType), null], statedType(result))
  const before = parameters.map((_, index) => index)
  const after = Array.from({ length: node.dependencies }, (_, index) => parameters.length + index)
  return { ...node, type, connect: renumber(node.connect, [...before, null, ...after]) }
}

/** A device of the user takes its dependencies as arguments of connect, which names them; `from` as in `renumber`. */
function withDependencies(node: ForeignNode | CustomNode, from: readonly (number | null)[]): Node {
  const dependencies = from.length
  if (node.kind === 'foreign') return { ...node, dependencies }
  const parameters = splitFunctorType(node.type).parameters.map((_, index) => index)
  const moved = from.map((old) => (old === null ? null : parameters.length + old))
  return { ...node, dependencies, connect: renumber(node.connect, [...parameters, ...moved]) }
}

/** The design with unwired dependencies and jobs of the nodes dropped and the others renumbered without gaps. */
export function closeGaps(design: Design, ids: Iterable<NodeId>): Design {
  let logic = design.logic
  for (const id of new Set(ids)) {
    logic = compact(logic, id, id === REGISTER ? 'job' : 'dep')
  }
  return logic === design.logic ? design : { ...design, logic }
}

function compact(logic: Logic, id: NodeId, list: 'dep' | 'job'): Logic {
  const length = listLength(logic, id, list)
  const all = Array.from({ length }, (_, index) => ({ index, from: logic.wires[portRef(id, `${list}${index}`)] }))
  const kept = all.flatMap(({ index, from }) => (from === undefined ? [] : [{ index, from }]))
  if (kept.length === length) return logic
  const wires = Object.fromEntries(
    Object.entries(logic.wires).filter(([ref]) => {
      const { node, port } = splitPortRef(ref)
      return node !== id || numberedPort(port)?.list !== list
    }),
  )
  kept.forEach(({ from }, index) => {
    wires[portRef(id, `${list}${index}`)] = from
  })
  if (id === REGISTER) {
    return logic.registration === null
      ? logic
      : { ...logic, wires, registration: { ...logic.registration, jobs: kept.length } }
  }
  const node = logic.nodes[id]
  if (node === undefined || (node.kind !== 'foreign' && node.kind !== 'impl')) return logic
  return {
    ...logic,
    wires,
    nodes: {
      ...logic.nodes,
      [id]: withDependencies(
        node,
        kept.map(({ index }) => index),
      ),
    },
  }
}
