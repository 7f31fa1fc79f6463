// Top-down drawings turned by a quarter, so that wires have one router: in turned points, wires run from left to right. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Direction } from '../../core/model/design.ts'
import type { Route } from '../../core/model/layout.ts'
import type { Box } from './geometry.ts'

/** A point of the canvas as the router sees it. */
export function turnPoint({ x, y }: Point, direction: Direction): Point {
  return direction === 'right' ? { x, y } : { x: -y, y: x }
}

/** The inverse. */
function turnPointBack({ x, y }: Point, direction: Direction): Point {
  return direction === 'right' ? { x, y } : { x: y, y: -x }
}

export function turnBox(box: Box, direction: Direction): Box {
  if (direction === 'right') return box
  return { x: -box.y - box.height, y: box.x, width: box.height, height: box.width }
}

/** The inverse. */
export function turnBoxBack(box: Box, direction: Direction): Box {
  if (direction === 'right') return box
  return { x: box.y, y: -box.x - box.width, width: box.height, height: box.width }
}

export function turnRoute(route: Route, direction: Direction): Route {
  return direction === 'right' ? route : route.map((point) => turnPoint(point, direction))
}

export function turnRouteBack(route: Route, direction: Direction): Route {
  return direction === 'right' ? route : route.map((point) => turnPointBack(point, direction))
}
