// Room around boxes that layouts and frames leave free, in canvas pixels.

import { METRICS } from '../face/metrics.ts'
import type { NodeFace } from '../face/node-face.ts'

/** Room between the frame of a group and its members; the title is above them. */
export const FRAME_PADDING = { top: 39, right: 18, bottom: 18, left: 18 } as const

/** Room that a box needs above it, for its comment. */
export function roomAbove({ comment }: Pick<NodeFace, 'comment'>): number {
  return comment === null ? 0 : METRICS.comment
}
