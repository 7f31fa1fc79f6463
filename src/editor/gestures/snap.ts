// Lining up while dragging: small shifts that bring a moving box in line with its neighbours, and the lines that show it. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Box } from '../flow/geometry.ts'

/** A line on the canvas: upright at `at` for axis x, level for axis y; it runs from `from` to `to` along the other axis. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export const NO_GUIDES: readonly Guide[] = []

/** Two ports of a wire, by their heights: in line the wire is straight. */
export interface Link {
  readonly moving: Point
  readonly still: Point
}

export interface Snap {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/** A wire is rather made straight than an edge aligned, when both are about as near. */
const LINK_FIRST = 2
/** Boxes further away than this are no neighbours, in canvas pixels. */
const NEAR = 1_200

interface Span {
  readonly low: number
  readonly high: number
}

function along(box: Box, axis: 'x' | 'y'): Span {
  return axis === 'x' ? { low: box.x, high: box.x + box.width } : { low: box.y, high: box.y + box.height }
}

/** Shifts that bring edges onto edges, or centre onto centre. */
function shifts(moving: Span, still: Span): readonly number[] {
  return [
    still.low - moving.low,
    still.high - moving.high,
    (still.low + still.high - moving.low - moving.high) / 2,
    still.high - moving.low,
    still.low - moving.high,
  ]
}

function best(candidates: readonly { readonly by: number; readonly cost: number }[], reach: number): number {
  let found = 0
  let least = Number.POSITIVE_INFINITY
  for (const { by, cost } of candidates) {
    if (Math.abs(by) > reach || cost >= least) continue
    found = by
    least = cost
  }
  return found
}

function shiftOf(axis: 'x' | 'y', moving: Box, others: readonly Box[], links: readonly Link[], reach: number): number {
  const span = along(moving, axis)
  const edges = others.flatMap((other) => shifts(span, along(other, axis)))
  const straight = axis === 'x' ? [] : links.map((link) => link.still.y - link.moving.y)
  return best(
    [
      ...straight.map((by) => ({ by, cost: Math.abs(by) - LINK_FIRST })),
      ...edges.map((by) => ({ by, cost: Math.abs(by) })),
    ],
    reach,
  )
}

const LINES = [(span: Span) => span.low, (span: Span) => span.high, (span: Span) => (span.low + span.high) / 2]

/** Lines that the moved box shares with others, each once, as long as the boxes on it. */
function guidesOf(axis: 'x' | 'y', moved: Box, others: readonly Box[]): readonly Guide[] {
  const [span, across] = [along(moved, axis), along(moved, axis === 'x' ? 'y' : 'x')]
  return LINES.flatMap((line, index) => {
    const at = line(span)
    // A centre is in line with centres only, an edge with any edge.
    const same = others.filter((other) => {
      const lines = LINES.filter((_, own) => (own === 2) === (index === 2))
      return lines.some((each) => Math.abs(each(along(other, axis)) - at) < 0.5)
    })
    if (same.length === 0) return []
    const spans = [across, ...same.map((other) => along(other, axis === 'x' ? 'y' : 'x'))]
    return [
      {
        axis,
        at,
        from: Math.min(...spans.map(({ low }) => low)),
        to: Math.max(...spans.map(({ high }) => high)),
      },
    ]
  })
}

function isNear(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < NEAR && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < NEAR
  )
}

/** How a moving box is brought in line, when it is within `reach` of it. */
export function snap(moving: Box, boxes: readonly Box[], links: readonly Link[], reach: number): Snap {
  const others = boxes.filter((box) => isNear(box, moving))
  const dx = shiftOf('x', moving, others, links, reach)
  const dy = shiftOf('y', moving, others, links, reach)
  const moved = { ...moving, x: moving.x + dx, y: moving.y + dy }
  const straight = links.flatMap(({ moving: end, still }): Guide[] =>
    Math.abs(end.y + dy - still.y) < 0.5
      ? [{ axis: 'y', at: still.y, from: Math.min(end.x + dx, still.x), to: Math.max(end.x + dx, still.x) }]
      : [],
  )
  return { dx, dy, guides: [...guidesOf('x', moved, others), ...guidesOf('y', moved, others), ...straight] }
}
