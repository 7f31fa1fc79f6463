// Drafts as a design will hold them: seen through the fusion of applications.

import type { NodeDraft } from './drafts.ts'
import { nodesInFunctionBodies } from './function-bodies.ts'
import { type Chain, countUses, findChains } from './fuse.ts'
import type { Recording } from './recording.ts'
import { nodeParts, type Part, partReferences, registrationReferences } from './references.ts'

/** Drafts as the design will hold them: applications fused, with references seen through the fusion. */
export interface View {
  /** The draft that stands for a node: for a fused application, its root. */
  readonly represent: (node: NodeDraft) => NodeDraft
  /** Arguments applied to a node: of a fused root, or of an application of its own. */
  readonly chain: (node: NodeDraft) => Chain | null
  readonly references: (part: Part) => readonly Part[]
  readonly registration: readonly Part[]
  /** The node is part of a function given as an argument: it has no name and no place of its own. */
  readonly isInFunction: (node: NodeDraft) => boolean
}

/** The view of everything recorded; gives a fused root the name of its application. */
export function createView(recording: Recording): View {
  const inside = nodesInFunctionBodies(recording)
  for (const node of inside) node.name = null
  const chains = findChains(countUses(recording))
  const fused = new Map<NodeDraft, Chain>()
  for (const [outermost, chain] of chains) {
    if (!chain.isFused) continue
    fused.set(chain.root, chain)
    chain.root.name ??= outermost.name
  }
  const represent = (node: NodeDraft): NodeDraft => {
    const chain = chains.get(node)
    return chain?.isFused === true ? chain.root : node
  }
  const see = (part: Part): Part => (part.kind === 'node' ? { kind: 'node', node: represent(part.node) } : part)
  const chainOf = (node: NodeDraft): Chain | null => fused.get(node) ?? chains.get(node) ?? null
  return {
    isInFunction: (node) => inside.has(node),
    represent,
    chain: chainOf,
    references: (part) => {
      const chain = part.kind === 'node' ? chainOf(part.node) : null
      if (chain === null || part.kind !== 'node') return partReferences(part).map(see)
      const args = nodeParts(chain.arguments).map(see)
      const own: Part[] = chain.isFused ? partReferences(part).map(see) : nodeParts([chain.root]).map(see)
      return [...own, ...args]
    },
    registration: recording.registration === null ? [] : registrationReferences(recording.registration).map(see),
  }
}
