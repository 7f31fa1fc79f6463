// Types of a whole design: every node typed by itself, then made equal along the wires. What does not fit is data.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Logic } from '../../model/design.ts'
import { type NodeId, type PortRef, portRef, REGISTER } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { type TypedNode, type TypedPort, typeNodes } from './node-ports.ts'
import { typeText } from './type-text.ts'
import { createTypeStore, type TypeStore } from './unify.ts'

/** A wire, or a function given as an argument, that does not fit. */
export interface TypeMismatch {
  readonly node: NodeId
  readonly port: string
  /** The node whose result is wired there. */
  readonly source: NodeId
  readonly expected: ModuleType
  readonly found: ModuleType
  /** The node takes no such parameter; `expected` is what it gives. */
  readonly excess?: true
}

export interface InferredNode {
  readonly inputs: readonly TypedPort[]
  /** Null while nothing tells what the node gives. */
  readonly output: ModuleType | null
}

export interface DesignTypes {
  /** By node; the registration under REGISTER. */
  readonly nodes: ReadonlyMap<NodeId, InferredNode>
  readonly mismatches: readonly TypeMismatch[]
}

/** A design in the course of typing; what checks of single wires start from. */
export interface TypingState {
  readonly store: TypeStore
  readonly nodes: ReadonlyMap<NodeId, TypedNode>
  readonly mismatches: readonly TypeMismatch[]
}

/** Types of all nodes and ports of a design, and every wire that does not fit. */
export function inferDesignTypes(design: Design, catalog: Catalog): DesignTypes {
  const { store, nodes, mismatches } = solveDesign(design, catalog)
  const inferred = new Map<NodeId, InferredNode>()
  for (const [id, node] of nodes) {
    const output = store.resolve(node.output)
    inferred.set(id, {
      inputs: callByType(
        node.inputs.map((port) => ({ ...port, type: store.resolve(port.type) })),
        catalog,
      ),
      output: id === REGISTER || output.kind === 'variable' ? null : output,
    })
  }
  return {
    nodes: inferred,
    mismatches: mismatches.map((one) => ({
      ...one,
      expected: store.resolve(one.expected),
      found: store.resolve(one.found),
    })),
  }
}

/** Parameters of functors have no names in OCaml; their types tell them apart, with a number where one comes again. */
function callByType(ports: readonly TypedPort[], catalog: Catalog): readonly TypedPort[] {
  const seen = new Map<string, number>()
  return ports.map((port) => {
    if (port.kind !== 'parameter' || !port.port.startsWith('param') || port.type.kind === 'variable') return port
    const text = typeText(port.type, catalog)
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return { ...port, label: count === 1 ? text : `${text} ${count}` }
  })
}

/**
 * Unifies along all wires but `without`. Wires are taken in the order of the text, so that of two that contradict
 * each other the later one is blamed.
 */
export function solveDesign(design: Design, catalog: Catalog, without: PortRef | null = null): TypingState {
  const store = createTypeStore()
  const nodes = typeNodes(design, catalog, store)
  const mismatches: TypeMismatch[] = []
  const check = (node: NodeId, port: string, source: NodeId, expected: ModuleType, found: ModuleType): void => {
    if (!store.unify(expected, found)) mismatches.push({ node, port, source, expected, found })
  }
  for (const id of nodesInOrder(design.logic)) {
    const typed = nodes.get(id)
    if (typed === undefined) continue
    for (const { port, type } of typed.inputs) {
      const ref = portRef(id, port)
      const source = ref === without ? undefined : design.logic.wires[ref]
      const output = source === undefined ? undefined : nodes.get(source)?.output
      if (source === undefined || output === undefined) continue
      if (isExcess(typed, port))
        mismatches.push({ node: id, port, source, expected: typed.output, found: output, excess: true })
      else check(id, port, source, type, output)
    }
    for (const { argument, parameter, result, from, to } of typed.functions) {
      const [given, made] = [nodes.get(parameter)?.output, nodes.get(result)?.output]
      if (given !== undefined) check(id, argument, parameter, from, given)
      if (made !== undefined) check(id, argument, result, to, made)
    }
  }
  return { store, nodes, mismatches }
}

function isExcess({ takes }: TypedNode, port: string): boolean {
  return takes !== undefined && port.startsWith('param') && Number(port.slice('param'.length)) >= takes
}

/** Nodes in the order of the text, then those that it does not mention, then the registration. */
function nodesInOrder(logic: Logic): readonly NodeId[] {
  const order = new Set<NodeId>()
  for (const item of logic.text) if (item.kind === 'node') order.add(item.id)
  for (const id of Object.keys(logic.nodes).sort()) order.add(id)
  order.add(REGISTER)
  return [...order]
}
