// Which wire lies under a point or a box that is dropped. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import { distanceToSegment } from '../flow/geometry.ts'

const REACH = 14

function distance(point: Point, route: Route): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 1; index < route.length; index += 1) {
    const [a, b] = [route[index - 1], route[index]]
    if (a !== undefined && b !== undefined) nearest = Math.min(nearest, distanceToSegment(point, a, b))
  }
  return nearest
}

/** The nearest wire within reach of a point; null when there is none. */
export function wireAt(point: Point, routes: ReadonlyMap<PortRef, Route>, reach = REACH): PortRef | null {
  let found: PortRef | null = null
  let nearest = reach
  for (const [ref, route] of routes) {
    const away = distance(point, route)
    if (away < nearest) {
      found = ref
      nearest = away
    }
  }
  return found
}
