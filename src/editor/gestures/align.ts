// Places of nodes that are lined up or spread evenly. Pure.

import type { Alignment, Point } from '../../core/edit/command.ts'
import { boundsOf, type Box } from '../flow/geometry.ts'

const GAP = 32

function lined(box: Box, bounds: Box, how: Alignment): Point {
  const right = bounds.x + bounds.width
  const bottom = bounds.y + bounds.height
  if (how === 'left') return { x: bounds.x, y: box.y }
  if (how === 'right') return { x: right - box.width, y: box.y }
  if (how === 'center') return { x: bounds.x + (bounds.width - box.width) / 2, y: box.y }
  if (how === 'top') return { x: box.x, y: bounds.y }
  if (how === 'bottom') return { x: box.x, y: bottom - box.height }
  return { x: box.x, y: bounds.y + (bounds.height - box.height) / 2 }
}

/** One after the other with even gaps, at least `GAP`, in the order in which they stand. */
function spread(boxes: ReadonlyMap<string, Box>, bounds: Box, axis: 'x' | 'y'): Readonly<Record<string, Point>> {
  const size = axis === 'x' ? 'width' : 'height'
  const sorted = [...boxes].sort(([, a], [, b]) => a[axis] - b[axis])
  const used = sorted.reduce((sum, [, box]) => sum + box[size], 0)
  const gap = Math.max(GAP, (bounds[size] - used) / Math.max(1, sorted.length - 1))
  let at = bounds[axis]
  const places: Record<string, Point> = {}
  for (const [id, box] of sorted) {
    places[id] = axis === 'x' ? { x: Math.round(at), y: box.y } : { x: box.x, y: Math.round(at) }
    at += box[size] + gap
  }
  return places
}

/** New places of boxes; empty for fewer than two. */
export function aligned(boxes: ReadonlyMap<string, Box>, how: Alignment): Readonly<Record<string, Point>> {
  const bounds = boundsOf([...boxes.values()])
  if (bounds === null || boxes.size < 2) return {}
  if (how === 'row') return spread(boxes, bounds, 'x')
  if (how === 'column') return spread(boxes, bounds, 'y')
  return Object.fromEntries(
    [...boxes].map(([id, box]) => {
      const { x, y } = lined(box, bounds, how)
      return [id, { x: Math.round(x), y: Math.round(y) }]
    }),
  )
}
