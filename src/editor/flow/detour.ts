// Wires that no short way leads around what is between run above the whole drawing, many of them as one line. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Route } from '../../core/model/layout.ts'
import { segmentHits, type Box } from './geometry.ts'

const STUB = 18
const CLEAR = 6
const BESIDE = 14
/** How far left of its end a wire looks for a way down, in canvas pixels. */
const REACH = 1400
const MOST_WAYS = 8
/** Distance of the first line from the drawing, and of the lines from each other. */
const ABOVE = 40
const LINE = 12

/** A wire's ends, as the router sees them. */
export interface DetourEnds {
  readonly start: Point
  /** Where it turns into the port. */
  readonly entry: Point
  readonly end: Point
}

/** A way above the drawing: what it costs in nodes that it crosses, and its points for a line at some height. */
export interface Detour {
  readonly hits: number
  readonly at: (height: number) => Route
}

function hitsOf(a: Point, b: Point, boxes: readonly Box[], enough: number): number {
  let count = 0
  for (const box of boxes) {
    if (segmentHits(a, b, box, CLEAR)) count += 1
    if (count >= enough) return count
  }
  return count
}

/** Nearest values first, each once. */
function nearest(values: readonly number[], wanted: number): readonly number[] {
  return [...new Set(values)].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted)).slice(0, MOST_WAYS)
}

/** The best way up from the start, along above `top`, and down to the end; null when none crosses fewer than `enough` boxes. */
export function detour(
  { start, entry, end }: DetourEnds,
  boxes: readonly Box[],
  top: number,
  enough: number,
): Detour | null {
  const out = { x: start.x + STUB, y: start.y }
  const up = hitsOf(out, { x: out.x, y: top }, boxes, enough)
  if (up >= enough) return null
  const near = boxes.filter((box) => box.x < entry.x + CLEAR && box.x + box.width > entry.x - REACH)
  const columns = nearest(
    [entry.x, ...near.map((box) => box.x - BESIDE)].filter((x) => x <= entry.x),
    entry.x,
  )
  const rows = nearest([entry.y, ...near.flatMap((box) => [box.y - BESIDE, box.y + box.height + BESIDE])], entry.y)
  let best: { readonly hits: number; readonly length: number; readonly x: number; readonly y: number } | null = null
  for (const x of columns) {
    for (const y of x === entry.x ? [entry.y] : rows) {
      const left: number = (best?.hits ?? enough - up) + 1
      const down = hitsOf({ x, y: top }, { x, y }, near, left)
      const across: number = down >= left ? left : down + hitsOf({ x, y }, { x: entry.x, y }, near, left - down)
      const hits: number = across >= left ? left : across + hitsOf({ x: entry.x, y }, entry, near, left - across)
      const length = entry.x - x + Math.abs(y - entry.y)
      const isBetter =
        best === null ? hits < enough - up : hits < best.hits || (hits === best.hits && length < best.length)
      if (isBetter) best = { hits, length, x, y }
    }
  }
  if (best === null) return null
  const { x, y, hits } = best
  return {
    hits: hits + up,
    at: (height) => [
      start,
      out,
      { x: out.x, y: height },
      { x, y: height },
      { x, y },
      ...(y === entry.y ? [] : [{ x: entry.x, y }]),
      ...(entry.y === end.y && y === entry.y ? [] : [entry]),
      end,
    ],
  }
}

/** A wire that runs above the drawing: its source's net and the box that it goes to. */
export interface DetouredWire {
  readonly id: string
  readonly net: string
  readonly to: string
  readonly detour: Detour
}

/**
 * Routes of wires above a drawing. Those that go into one box together share a line, else those of one net; lines with more wires
 * are nearer to the drawing.
 */
export function spreadDetours(
  wires: readonly DetouredWire[],
  top: number,
): ReadonlyMap<string, { readonly net: string; readonly route: Route }> {
  const count = new Map<string, number>()
  const add = (key: string): void => void count.set(key, (count.get(key) ?? 0) + 1)
  for (const { net, to } of wires) {
    add(net)
    add(`> ${to}`)
  }
  const lineOf = ({ net, to }: DetouredWire): string =>
    (count.get(`> ${to}`) ?? 0) > (count.get(net) ?? 0) ? `> ${to}` : net
  const used = new Set(wires.map(lineOf))
  const lines = [...used].sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || (a < b ? -1 : 1))
  const height = new Map(lines.map((line, index) => [line, top - ABOVE - LINE * index]))
  return new Map(
    wires.map((wire) => {
      const net = lineOf(wire)
      return [wire.id, { net, route: wire.detour.at(height.get(net) ?? top - ABOVE) }]
    }),
  )
}
