// Boxes of nodes as shown.

import type { NodeId } from '../../core/model/ids.ts'
import type { Faces } from '../face/faces.ts'
import type { Box } from '../flow/geometry.ts'
import type { Places } from '../flow/places.ts'
import type { Latest } from '../latest.ts'

/** Boxes of all nodes, in canvas pixels. */
export function boxesAt(faces: Faces, places: Places): ReadonlyMap<NodeId, Box> {
  return new Map(
    [...faces].flatMap(([id, face]) => {
      const at = places.get(id)
      return at === undefined ? [] : [[id, { ...at, width: face.width, height: face.height }] as const]
    }),
  )
}

/** Boxes of all nodes as shown, in canvas pixels. */
export function boxesOf({ mapped }: Pick<Latest, 'mapped'>): ReadonlyMap<NodeId, Box> {
  return boxesAt(mapped.faces, mapped.shown)
}
