// Boxes of nodes as shown.

import type { NodeId } from '../../core/model/ids.ts'
import type { Box } from '../flow/geometry.ts'
import type { Latest } from '../latest.ts'

/** Boxes of all nodes as shown, in canvas pixels. */
export function boxesOf({ mapped }: Pick<Latest, 'mapped'>): ReadonlyMap<NodeId, Box> {
  return new Map(
    [...mapped.faces].flatMap(([id, face]) => {
      const at = mapped.shown.get(id)
      return at === undefined ? [] : [[id, { ...at, width: face.width, height: face.height }] as const]
    }),
  )
}
