// Keeps upright parts of different nets apart: where two would run on top of each other, one moves to a lane beside. Pure.

import type { Route } from '../../core/model/layout.ts'

/** A routed wire and the net that it belongs to: wires from one source may share a line. */
export interface RoutedWire {
  readonly id: string
  readonly net: string
  readonly route: Route
}

const LANE = 8
const REACH = 3
const MARGIN = 6

interface Upright {
  readonly net: string
  readonly x: number
  readonly top: number
  readonly bottom: number
}

function isFree(x: number, top: number, bottom: number, net: string, placed: readonly Upright[]): boolean {
  return !placed.some(
    (other) => other.net !== net && Math.abs(other.x - x) < LANE - 1 && other.top < bottom + MARGIN && other.bottom > top - MARGIN,
  )
}

/** Nearest free lane: the wanted one, then left and right of it; the wanted one again when all are taken. */
function laneFor(x: number, top: number, bottom: number, net: string, placed: readonly Upright[]): number {
  for (let step = 0; step <= REACH; step += 1) {
    for (const side of step === 0 ? [0] : [-step, step]) {
      const candidate = x + side * LANE
      if (isFree(candidate, top, bottom, net, placed)) return candidate
    }
  }
  return x
}

function moveUprights(wire: RoutedWire, placed: Map<number, Upright[]>): Route {
  const points = wire.route.map((point) => ({ ...point }))
  for (let index = 1; index + 2 < points.length; index += 1) {
    const [a, b] = [points[index], points[index + 1]]
    if (a === undefined || b === undefined || a.x !== b.x || a.y === b.y) continue
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    const bucket = Math.round(a.x / 64)
    const around = [-1, 0, 1].flatMap((offset) => placed.get(bucket + offset) ?? [])
    const x = laneFor(a.x, top, bottom, wire.net, around)
    a.x = x
    b.x = x
    const home = Math.round(x / 64)
    placed.set(home, [...(placed.get(home) ?? []), { net: wire.net, x, top, bottom }])
  }
  return points
}

/** Routes by wire id, with uprights of different nets in lanes of their own; order of the wires decides who stays. */
export function spreadLanes(wires: readonly RoutedWire[]): ReadonlyMap<string, Route> {
  const placed = new Map<number, Upright[]>()
  return new Map(wires.map((wire) => [wire.id, moveUprights(wire, placed)]))
}
