// Orthogonal routes for wires that the layout did not route, around nodes where there is a way. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Route } from '../../core/model/layout.ts'
import { segmentHits, type Box } from './geometry.ts'

/** An end of a wire: where it is, and which way it leaves or enters. */
export interface WireEnd {
  readonly at: Point
  readonly side: 'left' | 'right' | 'bottom'
}

const STUB = 18
const CLEAR = 8
const DETOUR = 14
const BEND_COST = 24
const HIT_COST = 10_000
const MAX_LANES = 14

/** How often a route runs into boxes; counting ends at `enough`. */
function hits(points: Route, boxes: readonly Box[], enough = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (let index = 1; index < points.length && count < enough; index += 1) {
    const a = points[index - 1]
    const b = points[index]
    if (a === undefined || b === undefined) continue
    for (const box of boxes) {
      if (!segmentHits(a, b, box, CLEAR)) continue
      count += 1
      if (count >= enough) return count
    }
  }
  return count
}

function cost(points: Route): number {
  let length = 0
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (a !== undefined && b !== undefined) length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return length + BEND_COST * points.length
}

/** Drops points that repeat or lie on a straight line between their neighbours. */
function straighten(points: Route): Route {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept[kept.length - 1]
    if (last !== undefined && last.x === point.x && last.y === point.y) continue
    const before = kept[kept.length - 2]
    const isBetween =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (isBetween) kept.pop()
    kept.push(point)
  }
  return kept
}

/** The nearest of many values, each once, nearest first: kept in order while they are gone through, as few are wanted. */
function near(values: readonly number[], wanted: number): readonly number[] {
  const kept: number[] = []
  for (const value of values) {
    const distance = Math.abs(value - wanted)
    let place = kept.length
    while (place > 0 && Math.abs((kept[place - 1] ?? 0) - wanted) > distance) place -= 1
    if (place >= MAX_LANES || kept.includes(value)) continue
    kept.splice(place, 0, value)
    if (kept.length > MAX_LANES) kept.pop()
  }
  return kept
}

/** Routes with one vertical segment: straight on, across, straight in. */
function across(from: Point, to: Point, boxes: readonly Box[]): readonly Route[] {
  const [left, right] = [from.x + STUB, to.x - STUB]
  if (left > right) return []
  const edges = boxes.flatMap((box) => [box.x - DETOUR, box.x + box.width + DETOUR])
  const columns = near([left, right, (left + right) / 2, ...edges.filter((x) => x > left && x < right)], right)
  return columns.map((x) => [from, { x, y: from.y }, { x, y: to.y }, to])
}

/** Routes with a horizontal way at another height: around what is between, or back to the left. */
function around(from: Point, to: Point, entry: Point, boxes: readonly Box[]): readonly Route[] {
  const heights = near(
    [from.y, entry.y, ...boxes.flatMap((box) => [box.y - DETOUR, box.y + box.height + DETOUR])],
    (from.y + entry.y) / 2,
  )
  const x1 = from.x + STUB
  return heights.map((y) => [from, { x: x1, y: from.y }, { x: x1, y }, { x: entry.x, y }, entry, to])
}

function candidates(from: WireEnd, to: WireEnd, boxes: readonly Box[]): readonly Route[] {
  if (to.side === 'bottom') {
    const entry = { x: to.at.x, y: to.at.y + STUB }
    return around(from.at, to.at, entry, boxes).flatMap((route) => {
      const lanes = near([from.at.x + STUB, to.at.x, ...boxes.map((box) => box.x - DETOUR)], from.at.x + STUB)
      return lanes
        .filter((x) => x >= from.at.x + STUB)
        .slice(0, 4)
        .map((x) => [from.at, { x, y: from.at.y }, { x, y: route[2]?.y ?? entry.y }, ...route.slice(3)])
    })
  }
  const entry = { x: to.at.x - STUB, y: to.at.y }
  return [...across(from.at, to.at, boxes), ...around(from.at, to.at, entry, boxes)]
}

/** A route, and how often it runs into what it should keep clear of. */
export interface FoundRoute {
  readonly route: Route
  readonly hits: number
}

/**
 * The route of a wire: through as few nodes as can be, then short, then with few bends. `own` are the boxes that the wire starts
 * and ends at; `others` everything that it should keep clear of.
 */
export function findRoute(from: WireEnd, to: WireEnd, own: readonly Box[], others: readonly Box[]): FoundRoute {
  const straight: Route = [from.at, to.at]
  if (to.side === 'left' && from.at.y === to.at.y && from.at.x < to.at.x && hits(straight, others) === 0)
    return { route: straight, hits: 0 }
  let best: FoundRoute = { route: straight, hits: Number.POSITIVE_INFINITY }
  let bestCost = Number.POSITIVE_INFINITY
  for (const candidate of candidates(from, to, [...own, ...others])) {
    const route = straighten(candidate)
    const length = cost(route)
    // Most candidates are longer than the best one so far, or run into something at once: they need no full count.
    const enough = (bestCost - length) / HIT_COST
    if (enough <= 0) continue
    const met = hits(route, others, enough)
    if (met >= enough) continue
    const total = length + HIT_COST * (met + hits(candidate.slice(1, -1), own, enough - met))
    if (total < bestCost) {
      best = { route, hits: met }
      bestCost = total
    }
  }
  return best
}

/** The same without the count. */
export function routeWire(from: WireEnd, to: WireEnd, own: readonly Box[], others: readonly Box[]): Route {
  return findRoute(from, to, own, others).route
}
