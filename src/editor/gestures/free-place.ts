// Where something new can stand without covering what stands already. Pure.

import type { Point } from '../../core/edit/command.ts'
import { METRICS } from '../face/metrics.ts'
import type { Box } from '../flow/geometry.ts'

/** Room between what stands and what comes, in canvas pixels. */
const GAP = 24
const STEP = 24
/** Steps that are tried in every direction before a place right of everything is taken. */
const MOST_STEPS = 60

/** Size that a node is taken to have before it is drawn: as wide as its types and answers can make it when they arrive. */
export const NEW_NODE = { width: METRICS.maxWidth, height: 200 } as const

/** A box with the room that a node needs whose types and answers are still to come. */
export function roomyBox(box: Box): Box {
  return { ...box, width: Math.max(box.width, NEW_NODE.width) }
}

function isNear(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP
  )
}

/** Points of the square ring `step` steps away, nearest first; among equals below and right come before above and left. */
function ring(step: number): readonly Point[] {
  if (step === 0) return [{ x: 0, y: 0 }]
  const points: Point[] = []
  for (let along = 0; along <= step; along += 1) {
    for (const side of along === 0 ? [1] : [1, -1]) {
      const [far, near] = [step * STEP, along * side * STEP]
      points.push({ x: near, y: far }, { x: far, y: near }, { x: near, y: -far }, { x: -far, y: near })
    }
  }
  return points
}

/**
 * How far boxes have to move so that none comes near one that stands: not at all, else the nearest place found, in steps; right
 * of everything when there is none near.
 */
export function freeShift(moving: readonly Box[], standing: readonly Box[]): Point {
  const isFree = ({ x, y }: Point): boolean =>
    moving.every((box) => {
      const moved = { ...box, x: box.x + x, y: box.y + y }
      return !standing.some((other) => isNear(moved, other))
    })
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const found = ring(step).find(isFree)
    if (found !== undefined) return found
  }
  const right = Math.max(...standing.map((box) => box.x + box.width))
  return { x: right + GAP - Math.min(...moving.map((box) => box.x)), y: 0 }
}
