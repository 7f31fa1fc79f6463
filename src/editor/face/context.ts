// What faces are made from, prepared once for a design, an analysis and a target.

import type { Analysis, KeyView, TargetView } from '../../core/analyze/analysis.ts'
import { commentsOf } from '../../core/edit/text/comments.ts'
import type { Branches } from '../../core/edit/force-branches.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design, Direction } from '../../core/model/design.ts'
import type { NodeId, TargetName } from '../../core/model/ids.ts'
import { typeStyles, type TypeStyles } from '../../ui/type-style.ts'

export interface FaceInput {
  readonly design: Design
  readonly analysis: Analysis | null
  readonly catalog: Catalog
  readonly target: TargetName
  /** Choices that are shown as if they took these branches. */
  readonly preview?: Branches | undefined
}

export interface FaceContext extends FaceInput {
  readonly styles: TypeStyles
  /** The chosen target's view; null while there is none. */
  readonly view: TargetView | null
  readonly keysOf: ReadonlyMap<NodeId, readonly KeyView[]>
  /** Nodes that keys can change on any target: these always have a line for chips. */
  readonly haveKeys: ReadonlySet<NodeId>
  readonly comments: ReadonlyMap<NodeId, string>
  /** Top-down, inputs sit on the bottom edge and the result on the top edge. */
  readonly direction: Direction
}

function keysByNode(view: TargetView | null, targetKey: string): ReadonlyMap<NodeId, readonly KeyView[]> {
  const keys = new Map<NodeId, KeyView[]>()
  for (const key of view?.keys ?? []) {
    if (key.ref === targetKey) continue
    for (const node of key.nodes) {
      const list = keys.get(node)
      if (list === undefined) keys.set(node, [key])
      else list.push(key)
    }
  }
  return keys
}

function nodesWithKeys(analysis: Analysis | null, targetKey: string): ReadonlySet<NodeId> {
  const nodes = new Set<NodeId>()
  for (const view of Object.values(analysis?.targets ?? {})) {
    for (const key of view.keys) if (key.ref !== targetKey) for (const node of key.nodes) nodes.add(node)
  }
  return nodes
}

/** The context of one drawing. */
export function faceContext(input: FaceInput): FaceContext {
  const view = input.analysis?.targets[input.target] ?? null
  return {
    ...input,
    styles: typeStyles(input.catalog.moduleTypes),
    view,
    keysOf: keysByNode(view, input.catalog.targetKey),
    haveKeys: nodesWithKeys(input.analysis, input.catalog.targetKey),
    comments: commentsOf(input.design.logic.text),
    direction: input.design.direction ?? 'right',
  }
}
