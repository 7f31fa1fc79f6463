// What is shown at the pointer after a wire was let go, as data.

import type { Point } from '../../core/edit/command.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { PortFace } from '../face/node-face.ts'
import type { Box } from '../flow/geometry.ts'
import type { Dropped } from '../gestures/drop-wire.ts'

/** A wire dropped on a node with several ports that fit: which one is meant? */
export interface PortQuestion {
  readonly kind: 'ask'
  readonly from: NodeId
  readonly node: NodeId
  readonly ports: readonly PortFace[]
  /** The wire whose end is moved; null for a new one. */
  readonly moved: PortRef | null
  /** In screen pixels. */
  readonly at: Point
}

/** A wire dropped where it does not fit: why, and what would help. */
export type WireRefusal = Dropped & { readonly kind: 'refused' } & {
  readonly at: Point
  /** The node that refused, as it stands on the screen; null when it is not in the document. */
  readonly beside: Box | null
}

/** What is shown at the pointer after a wire was let go. */
export type AfterDrop = PortQuestion | WireRefusal
