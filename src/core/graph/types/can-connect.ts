// Whether a wire would fit: asked on every move of a drag, so a checker types the design once and answers from that.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { type NodeId, type PortRef, splitPortRef } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { solveDesign, type TypingState } from './infer.ts'

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
    if (isMadeOf(design, from, node)) return { kind: 'cycle' }
    const input = target.inputs.find((one) => one.port === port)
    // A port that the wire itself would make, such as the next parameter of a module, takes anything.
    if (input === undefined || store.canUnify(input.type, output)) return { kind: 'ok' }
    return { kind: 'mismatch', expected: store.resolve(input.type), found: store.resolve(output) }
  }
}

/** Verdict on one wire; use a checker for many. */
export function canConnect(design: Design, catalog: Catalog, from: NodeId, to: PortRef): ConnectVerdict {
  return createConnectChecker(design, catalog)(from, to)
}

/** Whether a node is, or needs, another one. */
function isMadeOf(design: Design, start: NodeId, part: NodeId): boolean {
  const sources = new Map<NodeId, NodeId[]>()
  for (const [ref, source] of Object.entries(design.logic.wires)) {
    const { node } = splitPortRef(ref)
    const held = sources.get(node)
    if (held === undefined) sources.set(node, [source])
    else held.push(source)
  }
  const seen = new Set<NodeId>()
  const stack = [start]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === part) return true
    if (seen.has(id)) continue
    seen.add(id)
    stack.push(...(sources.get(id) ?? []))
    const node = design.logic.nodes[id]
    if (node?.kind !== 'device') continue
    for (const given of Object.values(node.arguments)) if (given.kind === 'function') stack.push(given.result)
  }
  return false
}
