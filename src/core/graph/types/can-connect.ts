// Whether a wire would fit: asked on every move of a drag, so a checker types the design once and answers from that.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { type NodeId, type PortRef, splitPortRef } from '../../model/ids.ts'
import { splitFunctorType, type ModuleType } from '../../model/module-type.ts'
import { solveDesign, type TypingState } from './infer.ts'
import type { TypedNode } from './node-ports.ts'

export type ConnectVerdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'mismatch'; readonly expected: ModuleType; readonly found: ModuleType }
  /** The target is part of what the source is made of. */
  | { readonly kind: 'cycle' }
  /** There is no such node or port. */
  | { readonly kind: 'unknown' }

/** A checker for one design; `from` is the node whose result would be wired to the input `to`. */
export function createConnectChecker(design: Design, catalog: Catalog): (from: NodeId, to: PortRef) => ConnectVerdict {
  const whole = solveDesign(design, catalog)
  const isMadeOf = createAncestry(design)
  let freed: { readonly port: PortRef; readonly state: TypingState } | null = null
  /** Typing without the wire that a new one would replace. */
  const stateFor = (to: PortRef): TypingState => {
    if (design.logic.wires[to] === undefined) return whole
    if (freed?.port !== to) freed = { port: to, state: solveDesign(design, catalog, to) }
    return freed.state
  }
  return (from, to) => {
    const { node, port } = splitPortRef(to)
    const { store, nodes } = stateFor(to)
    const output = nodes.get(from)?.output
    const target = nodes.get(node)
    if (output === undefined || target === undefined) return { kind: 'unknown' }
    if (isMadeOf(from, node)) return { kind: 'cycle' }
    const input = target.inputs.find((one) => one.port === port)
    const expected = input?.type ?? typeOfNew(port, target, catalog)
    if (expected === null || store.canUnify(expected, output)) return { kind: 'ok' }
    // A module is often registered before its parameters are wired: it is a job then.
    if (input === undefined && store.canUnify(expected, splitFunctorType(store.resolve(output)).result))
      return { kind: 'ok' }
    return { kind: 'mismatch', expected: store.resolve(expected), found: store.resolve(output) }
  }
}

/** Type of a port that the wire itself would make; null for one that takes anything, such as the next parameter of a module. */
function typeOfNew(port: string, target: TypedNode, catalog: Catalog): ModuleType | null {
  if (/^case\d+$/.test(port)) return target.output
  return /^job\d+$/.test(port) ? catalog.registration.job : null
}

/** Verdict on one wire; use a checker for many. */
export function canConnect(design: Design, catalog: Catalog, from: NodeId, to: PortRef): ConnectVerdict {
  return createConnectChecker(design, catalog)(from, to)
}

type Links = ReadonlyMap<NodeId, readonly NodeId[]>

/**
 * Whether a node is, or needs, another one. Askers hold one end and try the other, so what lies below the last node and above
 * the last part is remembered.
 */
function createAncestry(design: Design): (node: NodeId, part: NodeId) => boolean {
  let links: { readonly parts: Links; readonly users: Links } | null = null
  let below: { readonly of: NodeId; readonly nodes: ReadonlySet<NodeId> } | null = null
  let above: { readonly of: NodeId; readonly nodes: ReadonlySet<NodeId> } | null = null
  return (node, part) => {
    if (above?.of === part) return above.nodes.has(node)
    if (below?.of === node) return below.nodes.has(part)
    links ??= linksOf(design)
    below = { of: node, nodes: reachedFrom(links.parts, node) }
    above = { of: part, nodes: reachedFrom(links.users, part) }
    return below.nodes.has(part)
  }
}

function linksOf({ logic }: Design): { readonly parts: Links; readonly users: Links } {
  const parts = new Map<NodeId, NodeId[]>()
  const users = new Map<NodeId, NodeId[]>()
  const link = (user: NodeId, part: NodeId): void => {
    const [held, asked] = [parts.get(user), users.get(part)]
    if (held === undefined) parts.set(user, [part])
    else held.push(part)
    if (asked === undefined) users.set(part, [user])
    else asked.push(user)
  }
  for (const [ref, source] of Object.entries(logic.wires)) link(splitPortRef(ref).node, source)
  for (const [id, node] of Object.entries(logic.nodes)) {
    if (node.kind !== 'device') continue
    for (const given of Object.values(node.arguments)) if (given.kind === 'function') link(id, given.result)
  }
  return { parts, users }
}

function reachedFrom(links: Links, start: NodeId): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>()
  const stack = [start]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const next of links.get(id) ?? []) stack.push(next)
  }
  return reached
}
