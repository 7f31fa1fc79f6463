// Keeps upright parts of different nets apart: where two would run on top of each other, one moves to a lane beside. Pure.

import type { Route } from '../../core/model/layout.ts'
import { segmentHits, type Box } from './geometry.ts'

/** A routed wire and the net that it belongs to: wires from one source may share a line. */
export interface RoutedWire {
  readonly id: string
  readonly net: string
  readonly route: Route
  /** Comes from a layout, which keeps its wires apart itself. */
  readonly isFixed: boolean
}

const LANE = 12
const REACH = 4
const MARGIN = 6
/** Distance that a lane keeps from nodes. */
const CLEAR = 3

interface Upright {
  readonly net: string
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** What an upright part must keep clear of. */
interface Around {
  readonly placed: readonly Upright[]
  readonly boxes: readonly Box[]
  /** Distance of lanes. */
  readonly lane: number
}

function isFree({ net, x, top, bottom }: Upright, { placed, lane }: Around): boolean {
  return !placed.some(
    (other) =>
      other.net !== net &&
      Math.abs(other.x - x) < lane - 1 &&
      other.top < bottom + MARGIN &&
      other.bottom > top - MARGIN,
  )
}

function isClear({ x, top, bottom }: Upright, { boxes }: Around): boolean {
  return !boxes.some((box) => segmentHits({ x, y: top }, { x, y: bottom }, box, CLEAR))
}

/** Nearest free lane: the wanted one, then left and right of it; the wanted one again when all are taken. */
function laneFor(wanted: Upright, around: Around): number {
  for (let step = 0; step <= REACH; step += 1) {
    for (const side of step === 0 ? [0] : [-step, step]) {
      const candidate = { ...wanted, x: wanted.x + side * around.lane }
      if (isFree(candidate, around) && (step === 0 || isClear(candidate, around))) return candidate.x
    }
  }
  return wanted.x
}

function moveUprights(wire: RoutedWire, placed: Map<number, Upright[]>, lane: number, boxes: readonly Box[]): Route {
  const points = wire.route.map((point) => ({ ...point }))
  for (let index = 1; index + 2 < points.length; index += 1) {
    const [a, b] = [points[index], points[index + 1]]
    if (a === undefined || b === undefined || a.x !== b.x || a.y === b.y) continue
    const wanted = { net: wire.net, x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }
    const bucket = Math.round(a.x / 64)
    const near = [-1, 0, 1].flatMap((offset) => placed.get(bucket + offset) ?? [])
    const x = wire.isFixed ? a.x : laneFor(wanted, { placed: near, boxes, lane })
    a.x = x
    b.x = x
    const home = Math.round(x / 64)
    placed.set(home, [...(placed.get(home) ?? []), { ...wanted, x }])
  }
  return points
}

/** Among wires that come from below the lower target is nearer to its node, from above the upper one: then they do not cross. */
function nearness({ route }: RoutedWire): number {
  const [first, last] = [route[0], route[route.length - 1]]
  if (first === undefined || last === undefined) return 0
  return first.y > last.y ? -last.y : last.y
}

/**
 * Routes by wire id, with uprights of different nets in lanes of their own, beside the boxes. Routes of a layout stay where they
 * are. `lane` is the lanes' distance.
 */
export function spreadLanes(
  wires: readonly RoutedWire[],
  boxes: readonly Box[],
  lane = LANE,
): ReadonlyMap<string, Route> {
  const placed = new Map<number, Upright[]>()
  const rank = (wire: RoutedWire): number => (wire.isFixed ? Number.NEGATIVE_INFINITY : nearness(wire))
  const order = wires
    .map((wire) => ({ wire, rank: rank(wire) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
  return new Map(order.map(({ wire }) => [wire.id, moveUprights(wire, placed, lane, boxes)]))
}
