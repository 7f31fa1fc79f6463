// Places for nodes that came with a text: left of what uses them, else right of what they use, where nothing stands yet; top-down
// below what uses them, else above. Pure.

import type { Design, Direction, NodeLayout } from '../../model/design.ts'
import { REGISTER, splitPortRef, type NodeId } from '../../model/ids.ts'
import type { Point } from '../command.ts'

/** Room that a node takes with its distance to others, in canvas pixels; the canvas alone knows exact sizes. */
const ROOM = { width: 320, height: 240 } as const

/** How far down a free place is looked for. */
const MOST_STEPS = 60

function isFree(places: Iterable<Point>, { x, y }: Point): boolean {
  for (const place of places) {
    if (Math.abs(place.x - x) < ROOM.width - 60 && Math.abs(place.y - y) < ROOM.height - 20) return false
  }
  return true
}

function freePlace(layout: Readonly<Record<NodeId, NodeLayout>>, wish: Point, direction: Direction): Point {
  const isDown = direction === 'down'
  const places = Object.values(layout)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const point = isDown
      ? { x: wish.x + step * (ROOM.width / 2), y: wish.y }
      : { x: wish.x, y: wish.y + step * (ROOM.height / 2) }
    if (isFree(places, point)) return point
  }
  return { x: wish.x, y: places.reduce((lowest, { y }) => Math.max(lowest, y), wish.y) + ROOM.height }
}

/** The design with places for nodes that have none; a design without any place is left to the layout. */
export function placeNew(design: Design): Design {
  const layout: Record<NodeId, NodeLayout> = { ...design.layout }
  const direction = design.direction ?? 'right'
  const nodes = Object.keys(design.logic.nodes)
  let missing = nodes.filter((id) => layout[id] === undefined)
  if (design.logic.registration !== null && layout[REGISTER] === undefined) missing.push(REGISTER)
  if (missing.length === 0 || Object.keys(layout).length === 0) return design
  const neighbours = neighboursOf(design)
  // Each round places what has a neighbour with a place; what is alone comes last.
  while (missing.length > 0) {
    const left: NodeId[] = []
    for (const id of missing) {
      const wish = wishFor(neighbours.get(id), layout, direction)
      if (wish === null) left.push(id)
      else layout[id] = freePlace(layout, wish, direction)
    }
    if (left.length === missing.length) {
      const [first] = left
      const corner = Object.values(layout).reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
      if (first !== undefined) layout[first] = freePlace(layout, { x: corner, y: 0 }, direction)
      left.shift()
    }
    missing = left
  }
  return { ...design, layout }
}

interface Neighbours {
  readonly users: NodeId[]
  readonly sources: NodeId[]
}

function neighboursOf({ logic }: Design): ReadonlyMap<NodeId, Neighbours> {
  const found = new Map<NodeId, Neighbours>()
  const of = (id: NodeId): Neighbours => {
    const held = found.get(id) ?? { users: [], sources: [] }
    found.set(id, held)
    return held
  }
  for (const [ref, source] of Object.entries(logic.wires)) {
    const { node } = splitPortRef(ref)
    of(source).users.push(node)
    of(node).sources.push(source)
  }
  return found
}

function wishFor(
  neighbours: Neighbours | undefined,
  layout: Readonly<Record<NodeId, NodeLayout>>,
  direction: Direction,
): Point | null {
  const step = direction === 'down' ? { x: 0, y: ROOM.height } : { x: -ROOM.width, y: 0 }
  const user = neighbours?.users.map((id) => layout[id]).find((place) => place !== undefined)
  if (user !== undefined) return { x: user.x + step.x, y: user.y + step.y }
  const source = neighbours?.sources.map((id) => layout[id]).find((place) => place !== undefined)
  return source === undefined ? null : { x: source.x - step.x, y: source.y - step.y }
}
