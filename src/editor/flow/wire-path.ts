// SVG paths of routes: straight lines with rounded corners.

import type { Route } from '../../core/model/layout.ts'

const RADIUS = 7

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Path data of a route. Corners are as round as their shorter side allows. */
export function wirePath(route: Route): string {
  const [first, ...rest] = route
  if (first === undefined) return ''
  let path = `M${round(first.x)} ${round(first.y)}`
  rest.forEach((point, index) => {
    const before = route[index] ?? first
    const after = route[index + 2]
    if (after === undefined) {
      path += `L${round(point.x)} ${round(point.y)}`
      return
    }
    const into = Math.hypot(point.x - before.x, point.y - before.y)
    const out = Math.hypot(after.x - point.x, after.y - point.y)
    const radius = Math.min(RADIUS, into / 2, out / 2)
    if (radius < 0.5) {
      path += `L${round(point.x)} ${round(point.y)}`
      return
    }
    const enter = {
      x: point.x - ((point.x - before.x) / into) * radius,
      y: point.y - ((point.y - before.y) / into) * radius,
    }
    const leave = {
      x: point.x + ((after.x - point.x) / out) * radius,
      y: point.y + ((after.y - point.y) / out) * radius,
    }
    path += `L${round(enter.x)} ${round(enter.y)}Q${round(point.x)} ${round(point.y)} ${round(leave.x)} ${round(leave.y)}`
  })
  return path
}
