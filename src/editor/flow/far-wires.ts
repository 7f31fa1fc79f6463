// Wires as they are drawn from far out in a large design: bundles of straight lines, so that a few paths stand for a thousand. Pure.

import type { PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { WireFace } from './wires.ts'

/** Wires that are drawn as one path: of one look, and near each other, so that what is out of view costs nothing. */
export interface Bundle {
  readonly id: string
  readonly color: string
  readonly isLive: boolean
  /** Path data. */
  readonly path: string
}

/** Side of the squares by which wires are bundled, in canvas pixels: about a third of a screen where bundles are drawn. */
const CELL = 2_400

const lines = new WeakMap<Route, string>()

/** Path data of a route without rounded corners, which are smaller than a pixel from far out. */
export function straightPath(route: Route): string {
  const known = lines.get(route)
  if (known !== undefined) return known
  const path = route.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
  lines.set(route, path)
  return path
}

/** All wires that have a route, in bundles; a bundle whose wires stand still keeps its path. */
export function bundlesOf(wires: readonly WireFace[], routes: ReadonlyMap<PortRef, Route>): readonly Bundle[] {
  const paths = new Map<string, { readonly wire: WireFace; readonly parts: string[] }>()
  for (const wire of wires) {
    const route = routes.get(wire.ref)
    const start = route?.[0]
    if (route === undefined || start === undefined) continue
    const id = `${wire.isLive ? 'on' : 'off'} ${wire.color} ${Math.floor(start.x / CELL)} ${Math.floor(start.y / CELL)}`
    const bundle = paths.get(id)
    if (bundle === undefined) paths.set(id, { wire, parts: [straightPath(route)] })
    else bundle.parts.push(straightPath(route))
  }
  return [...paths].map(([id, { wire, parts }]) => ({
    id,
    color: wire.color,
    isLive: wire.isLive,
    path: parts.join(''),
  }))
}
