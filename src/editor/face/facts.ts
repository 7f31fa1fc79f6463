// What the face of a node is made from, to be compared: building faces takes longer than seeing that nothing changed. Everything
// that build-face.ts reads of one node stands here; what all nodes share is compared apart.

import type { KeyView, NodeTypes, NodeView, PortView, WhyStep } from '../../core/analyze/analysis.ts'
import type { Node, Registration } from '../../core/model/design.ts'
import { portRef, splitPortRef, type NodeId } from '../../core/model/ids.ts'
import { isSame } from '../flow/same.ts'
import type { FaceContext } from './context.ts'
import { shortName } from './titles.ts'

export interface Facts {
  readonly node: Node | Registration
  readonly isCollapsed: boolean
  /** Ports that something is wired to. */
  readonly wired: string | undefined
  readonly comment: string | null
  readonly types: NodeTypes | undefined
  readonly view: NodeView | undefined
  readonly functor: string | undefined
  /** Length of the longest answer over all targets. */
  readonly longest: number
  readonly hasKeys: boolean
  readonly keys: string
  /** For choices, what their rows say. */
  readonly rows: readonly unknown[]
}

/** What is wired to each node, as texts. */
export function wiredInto(wires: Readonly<Record<string, NodeId>>): ReadonlyMap<NodeId, string> {
  const texts = new Map<NodeId, string>()
  for (const ref in wires) {
    const { node, port } = splitPortRef(ref)
    texts.set(node, `${texts.get(node) ?? ''}${port} `)
  }
  return texts
}

/** Texts of keys as chips show them; without the nodes that read them, which may be all. */
function keyTexts(keys: readonly KeyView[] | undefined): string {
  return (
    keys?.map(({ ref, name, options, value, from }) => [ref, name, ...options, value, from].join('\n')).join() ?? ''
  )
}

function rowFacts(
  id: NodeId,
  node: Node | Registration,
  view: NodeView | undefined,
  context: FaceContext,
): Facts['rows'] {
  if (!('kind' in node) || (node.kind !== 'if_impl' && node.kind !== 'match_impl')) return []
  const { analysis, catalog, design, preview } = context
  const value = node.kind === 'if_impl' ? node.condition : node.value
  const source = view === undefined || view.taken === null ? undefined : design.logic.wires[portRef(id, view.taken)]
  return [
    preview?.[id],
    value === null ? null : analysis?.values[value]?.text,
    source === undefined ? '' : shortName(source, design),
    ...catalog.targets.map(({ name }) => analysis?.targets[name]?.nodes[id]?.taken),
  ]
}

function longestAnswer(id: NodeId, { analysis, catalog }: FaceContext): number {
  let longest = 0
  for (const { name } of catalog.targets) {
    longest = Math.max(longest, name.length + (analysis?.targets[name]?.nodes[id]?.becomes.length ?? 0))
  }
  return longest
}

/** What the face of a node is made from; null for one that is open, whose inside shows much more. */
export function factsOf(
  id: NodeId,
  node: Node | Registration,
  wired: string | undefined,
  context: FaceContext,
): Facts | null {
  const { analysis, comments, design, haveKeys, keysOf, view } = context
  const layout = design.layout[id]
  if (layout?.open === true) return null
  const own = view?.nodes[id]
  return {
    node,
    isCollapsed: layout?.collapsed === true,
    wired,
    comment: comments.get(id) ?? null,
    types: analysis?.types[id],
    view: own,
    functor: own === undefined || own.device === null ? '' : view?.devices[own.device]?.functor,
    longest: longestAnswer(id, context),
    hasKeys: haveKeys.has(id),
    keys: keyTexts(keysOf.get(id)),
    rows: rowFacts(id, node, own, context),
  }
}

/** Written out, as the two below: answers are copies, and all of them are gone through between an answer and the next frame. */
function isSamePort(a: PortView, b: PortView | undefined): boolean {
  return (
    b !== undefined &&
    a.port === b.port &&
    a.label === b.label &&
    a.typeText === b.typeText &&
    a.optional === b.optional &&
    a.default === b.default &&
    a.kind === b.kind &&
    isSame(a.type, b.type)
  )
}

function isSameTypes(a: NodeTypes | undefined, b: NodeTypes | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.outputText === b.outputText &&
    a.inputs.length === b.inputs.length &&
    isSame(a.output, b.output) &&
    a.inputs.every((port, index) => isSamePort(port, b.inputs[index]))
  )
}

/** Which keys decided, in what order: no more of it is in a face. */
function isSameStep(a: WhyStep, b: WhyStep | undefined): boolean {
  return a.keys.length === b?.keys.length && a.keys.every(({ key }, index) => key === b.keys[index]?.key)
}

function isSameView(a: NodeView | undefined, b: NodeView | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.state === b.state &&
    a.becomes === b.becomes &&
    a.taken === b.taken &&
    a.reason === b.reason &&
    (a.device === null) === (b.device === null) &&
    a.why.length === b.why.length &&
    a.why.every((step, index) => isSameStep(step, b.why[index]))
  )
}

/** Whether two faces of one node would be the same. */
export function isSameFacts(a: Facts, b: Facts): boolean {
  return (
    isSame(a.node, b.node) &&
    a.isCollapsed === b.isCollapsed &&
    a.wired === b.wired &&
    a.comment === b.comment &&
    a.functor === b.functor &&
    a.longest === b.longest &&
    a.hasKeys === b.hasKeys &&
    a.keys === b.keys &&
    isSame(a.rows, b.rows) &&
    isSameView(a.view, b.view) &&
    isSameTypes(a.types, b.types)
  )
}

/** What all faces are made from. */
export function sharedFacts({ catalog, direction, target }: FaceContext): readonly unknown[] {
  return [catalog, direction, target]
}
