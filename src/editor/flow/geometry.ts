// Boxes and points on the canvas, in canvas pixels.

import type { Point } from '../../core/edit/command.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** True when an axis-parallel segment touches the inside of a box grown by `margin`. */
export function segmentHits(a: Point, b: Point, box: Box, margin: number): boolean {
  return (
    Math.max(a.x, b.x) > box.x - margin &&
    Math.min(a.x, b.x) < box.x + box.width + margin &&
    Math.max(a.y, b.y) > box.y - margin &&
    Math.min(a.y, b.y) < box.y + box.height + margin
  )
}

/** Distance of a point from a segment. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  const along = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
  const t = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y))
}

/** Smallest box around boxes; null for none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  const first = boxes[0]
  if (first === undefined) return null
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
