// The ends of every wire, turned as the router sees them, and the part of the canvas that its route depends on. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Direction } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Faces } from '../face/faces.ts'
import type { Box } from './geometry.ts'
import { portAt } from './handles.ts'
import type { Places } from './places.ts'
import { turnBox, turnPoint } from './turn.ts'
import type { WireFace } from './wires.ts'

export type NodeBox = Box & { readonly id: NodeId }

export interface Course {
  readonly wire: WireFace
  /** Where the wire comes in, for a drawing from left to right. */
  readonly side: 'left' | 'bottom'
  readonly start: Point
  readonly end: Point
  readonly region: Box
}

interface Drawing {
  readonly faces: Faces
  readonly places: Places
  readonly direction: Direction
}

/** How far from the straight way between its ends a wire looks for nodes, in canvas pixels. */
const REACH = 120

/** The boxes of all nodes, turned. */
export function turnedBoxes({ faces, places, direction }: Drawing): ReadonlyMap<NodeId, NodeBox> {
  const boxes = new Map<NodeId, NodeBox>()
  for (const [id, { width, height }] of faces) {
    const at = places.get(id)
    if (at !== undefined) boxes.set(id, { id, ...turnBox({ x: at.x, y: at.y, width, height }, direction) })
  }
  return boxes
}

/** Null while an end has no place. */
export function courseOf(wire: WireFace, { faces, places, direction }: Drawing): Course | null {
  const { source, target } = wire
  const [output, port] = [portAt(faces.get(source.box), source.handle), portAt(faces.get(target.box), target.handle)]
  const [from, to] = [places.get(source.box), places.get(target.box)]
  if (output === undefined || port === undefined || from === undefined || to === undefined) return null
  const start = turnPoint({ x: from.x + output.x, y: from.y + output.y }, direction)
  const end = turnPoint({ x: to.x + port.x, y: to.y + port.y }, direction)
  const region = {
    x: Math.min(start.x, end.x) - REACH,
    y: Math.min(start.y, end.y) - REACH,
    width: Math.abs(start.x - end.x) + 2 * REACH,
    height: Math.abs(start.y - end.y) + 2 * REACH,
  }
  // Top-down, what comes in from below comes in from the left once it is turned.
  return { wire, side: direction === 'right' && port.side === 'bottom' ? 'bottom' : 'left', start, end, region }
}
