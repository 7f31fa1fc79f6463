// Applications as a design holds them: `main $ a $ b` becomes the inputs of the node `main` when nothing else uses `main`,
// otherwise one node of its own for the whole chain.

import type { NodeDraft } from './drafts.ts'
import { type Part, partObject, partReferences, registrationReferences } from './references.ts'
import type { Recording } from './recording.ts'

/** A chain of applications that starts at `root`. */
export interface Chain {
  readonly root: NodeDraft
  readonly arguments: readonly NodeDraft[]
  /** The root takes the arguments as its own inputs. */
  readonly isFused: boolean
}

/** Everything reachable from what is written, with how often each part is mentioned. */
export interface Uses {
  readonly counts: ReadonlyMap<object, number>
  /** All applications that were reached, in order. */
  readonly applications: readonly NodeDraft[]
}

/** Uses of every part from the recording's items and registration. */
export function countUses(recording: Recording): Uses {
  const counts = new Map<object, number>()
  const applications: NodeDraft[] = []
  const seen = new Set<object>()
  const rest: Part[] = []
  const visit = (part: Part, isUse: boolean): void => {
    const object = partObject(part)
    if (isUse) counts.set(object, (counts.get(object) ?? 0) + 1)
    if (seen.has(object)) return
    seen.add(object)
    if (part.kind === 'node' && part.node.content.kind === 'apply') applications.push(part.node)
    rest.push(part)
  }
  const drain = (): void => {
    for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
      for (const reference of partReferences(part)) visit(reference, true)
    }
  }
  for (const item of recording.items) {
    if (item.kind === 'node' || item.kind === 'key' || item.kind === 'value') visit(item, false)
    drain()
  }
  if (recording.registration !== null) {
    for (const part of registrationReferences(recording.registration)) visit(part, true)
  }
  drain()
  return { counts, applications }
}

/** The chain of every application that stays visible, by its outermost draft. */
export function findChains(uses: Uses): ReadonlyMap<NodeDraft, Chain> {
  const isInner = (node: NodeDraft): boolean => node.name === null && uses.counts.get(node) === 1
  const inner = new Set<NodeDraft>()
  for (const { content } of uses.applications) {
    if (content.kind === 'apply' && content.functor.content.kind === 'apply' && isInner(content.functor))
      inner.add(content.functor)
  }
  const chains = new Map<NodeDraft, Chain>()
  for (const outermost of uses.applications) {
    if (!inner.has(outermost)) chains.set(outermost, chainOf(outermost, inner, uses))
  }
  return chains
}

function chainOf(outermost: NodeDraft, inner: ReadonlySet<NodeDraft>, uses: Uses): Chain {
  const args: NodeDraft[] = []
  let root = outermost
  while (root.content.kind === 'apply' && (root === outermost || inner.has(root))) {
    args.push(root.content.argument)
    root = root.content.functor
  }
  const canTakeInputs = root.content.kind === 'foreign' || root.content.kind === 'impl'
  const hasOneName = root.name === null || outermost.name === null
  return { root, arguments: args.reverse(), isFused: canTakeInputs && hasOneName && uses.counts.get(root) === 1 }
}
