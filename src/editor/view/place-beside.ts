// Where something floats that is about a box of the screen, so that it covers none of it where there is room. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Box } from '../flow/geometry.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 8

/** Kept inside the window. */
function inside({ x, y }: Point, size: Size, room: Size): Point {
  return {
    x: Math.max(GAP, Math.min(x, room.width - size.width - GAP)),
    y: Math.max(GAP, Math.min(y, room.height - size.height - GAP)),
  }
}

/** Top left corner, in screen pixels: below the box, else above it, else on its right or left, else at the point. */
export function placeBeside(at: Point, box: Box | null, size: Size, room: Size): Point {
  if (box === null) return inside({ x: at.x, y: at.y + 6 }, size, room)
  const below = box.y + box.height + GAP
  const above = box.y - size.height - GAP
  const right = box.x + box.width + GAP
  const left = box.x - size.width - GAP
  if (below + size.height + GAP <= room.height) return inside({ x: box.x, y: below }, size, room)
  if (above >= GAP) return inside({ x: box.x, y: above }, size, room)
  if (right + size.width + GAP <= room.width) return inside({ x: right, y: at.y }, size, room)
  return left >= GAP ? inside({ x: left, y: at.y }, size, room) : inside({ x: at.x, y: at.y + 6 }, size, room)
}
