// Room for a node that is put into a wire: what stands at the wire's end or right of it moves aside; top-down, at its end or above it.

import type { Point } from '../../core/edit/command.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { PlaceInWire } from '../canvas-props.ts'
import type { Box } from '../flow/geometry.ts'
import { memberPlaces } from '../flow/groups.ts'
import { storedAt } from '../flow/places.ts'
import { turnBox, turnBoxBack } from '../flow/turn.ts'
import type { Latest } from '../latest.ts'
import { boxesOf } from './boxes.ts'
import { freeShift } from './free-place.ts'

/** Room between the new node and its neighbours, in canvas pixels, for the wires' bends. */
const APART = 64

export interface Room {
  readonly position: Point
  /** New places of what has to move. */
  readonly moves: ReadonlyMap<NodeId, Point>
}

/**
 * Where a box goes that is dropped into a wire from `source` to `target`, as shown: where it was dropped but right of the source,
 * with everything from the target's column on moved to the right as far as needed. A wire that runs backwards moves nothing.
 */
export function roomInWire(dropped: Box, source: NodeId, target: NodeId, boxes: ReadonlyMap<NodeId, Box>): Room {
  const [from, to] = [boxes.get(source), boxes.get(target)]
  const isForward = from !== undefined && to !== undefined && from.x + from.width <= to.x
  const x = isForward ? Math.max(dropped.x, from.x + from.width + APART) : dropped.x
  const box = { ...dropped, x }
  const by = isForward ? Math.max(0, x + dropped.width + APART - to.x) : 0
  const moves = new Map<NodeId, Point>()
  for (const [id, other] of boxes) {
    if (by > 0 && to !== undefined && other.x >= to.x) moves.set(id, { x: other.x + by, y: other.y })
  }
  const standing = [...boxes].map(([id, other]) => ({ ...other, ...moves.get(id) }))
  const shift = freeShift([box], standing)
  return { position: { x: box.x + shift.x, y: box.y + shift.y }, moves }
}

/** The place for a box that is dropped, as shown, on a wire. `self` is the node that is dropped, when it stands already. */
export function placeInWire({ mapped, props }: Latest, wire: PortRef, dropped: Box, self: NodeId | null): PlaceInWire {
  const store = (id: NodeId, at: Point): Point => {
    const place = storedAt(id, at, mapped.pushes)
    return { x: Math.round(place.x), y: Math.round(place.y) }
  }
  const direction = props.design.direction ?? 'right'
  const face = mapped.wires.find(({ ref }) => ref === wire)
  const turn = (box: Box): Box => turnBox(box, direction)
  const boxes = new Map(
    [...boxesOf({ mapped })].flatMap(([id, box]) => (id === self ? [] : [[id, turn(box)] as const])),
  )
  const room = roomInWire(turn(dropped), face?.source.box ?? '', face?.target.box ?? '', boxes)
  const back = (at: Point, { width, height }: Pick<Box, 'width' | 'height'>): Point => {
    const { x, y } = turnBoxBack({ ...at, width, height }, direction)
    return { x, y }
  }
  const position = back(room.position, turn(dropped))
  const stored = Object.fromEntries(
    [...room.moves].map(([id, at]) => [id, store(id, back(at, boxes.get(id) ?? { width: 0, height: 0 }))]),
  )
  const positions = memberPlaces(stored, mapped.boxOf, mapped.stored)
  return {
    position: store(self ?? '', position),
    before: room.moves.size === 0 ? [] : [{ type: 'node.move', positions }],
  }
}
