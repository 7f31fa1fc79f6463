// Lays a drawing out in parts: each block by itself, then the blocks in columns between what they share and what they go into.
// Wires between parts get no route: the canvas leads them around the blocks.

import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { BLOCK_GAP, COLUMN_GAP, packColumns, zoomOf, type Size } from './columns.ts'
import type { Parts } from './parts.ts'
import { atPorts, inSteps, renamed, shapeOf } from './shapes.ts'

/** Lays out one connected drawing. */
export type LayoutOne = (graph: LayoutGraph) => Promise<LayoutResult>

/** Fewer blocks make no columns. */
const FEWEST_BLOCKS = 4
/** In columns a drawing must be shown so much larger to be worth wires that run around blocks. */
const WORTH = 1.25
/** Most of a drawing's height that a window shows readably, in canvas pixels. */
const TALL = 1600

interface Part extends Size {
  readonly result: LayoutResult
}

function subgraph(graph: LayoutGraph, ids: readonly string[]): LayoutGraph {
  const chosen = new Set(ids)
  const groups = (graph.groups ?? []).filter(({ boxes }) => boxes.some((box) => chosen.has(box)))
  return {
    boxes: graph.boxes.filter(({ id }) => chosen.has(id)),
    wires: graph.wires.filter(({ from, to }) => chosen.has(from.box) && chosen.has(to.box)),
    ...(groups.length === 0 ? {} : { groups }),
  }
}

/** The subgraphs of many blocks at once: taking each from the whole drawing would take the square of the time. */
function subgraphs(graph: LayoutGraph, blocks: readonly (readonly string[])[]): readonly LayoutGraph[] {
  const blockOf = new Map(blocks.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const parts = blocks.map((): { boxes: LayoutGraph['boxes'][number][]; wires: LayoutGraph['wires'][number][] } => ({
    boxes: [],
    wires: [],
  }))
  for (const box of graph.boxes) parts[blockOf.get(box.id) ?? -1]?.boxes.push(box)
  for (const wire of graph.wires) {
    const block = blockOf.get(wire.from.box)
    if (block !== undefined && block === blockOf.get(wire.to.box)) parts[block]?.wires.push(wire)
  }
  return parts.map((part, index) => {
    const groups = (graph.groups ?? []).filter(({ boxes: [first = ''] }) => blockOf.get(first) === index)
    return groups.length === 0 ? part : { ...part, groups }
  })
}

/** A laid out drawing with its corner at the origin, frames of groups included. */
function partOf(graph: LayoutGraph, result: LayoutResult): Part {
  const { top = 0, right = 0, bottom = 0, left: before = 0 } = graph.groups?.[0]?.padding ?? {}
  const corners = graph.boxes.flatMap((box) => {
    const at = result.positions[box.id]
    return at === undefined ? [] : [{ ...at, right: at.x + box.width, bottom: at.y + box.height }]
  })
  const points = Object.values(result.routes).flat()
  const left = Math.min(...corners.map(({ x }) => x), ...points.map(({ x }) => x)) - before
  const upper = Math.min(...corners.map(({ y }) => y), ...points.map(({ y }) => y)) - top
  return {
    result: movedBy(result, -left, -upper),
    width: Math.max(...corners.map((box) => box.right), ...points.map(({ x }) => x)) + right - left,
    height: Math.max(...corners.map((box) => box.bottom), ...points.map(({ y }) => y)) + bottom - upper,
  }
}

function movedBy({ positions, routes }: LayoutResult, dx: number, dy: number): LayoutResult {
  const move = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + dx, y: y + dy })
  return {
    positions: Object.fromEntries(Object.entries(positions).map(([id, at]) => [id, move(at)])),
    routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, route.map(move)])),
  }
}

async function layOutBlocks(graphs: readonly LayoutGraph[], layOut: LayoutOne): Promise<readonly Part[]> {
  const known = new Map<string, { readonly graph: LayoutGraph; readonly result: LayoutResult }>()
  const parts: Part[] = []
  for (const graph of graphs) {
    const rough = inSteps(graph)
    const shape = shapeOf(rough)
    const before = known.get(shape)
    // oxlint-disable-next-line no-await-in-loop -- a block of a known shape needs no layout: each must wait for those before
    const result = before === undefined ? await layOut(rough) : renamed(before.result, before.graph, graph)
    if (before === undefined) known.set(shape, { graph, result })
    parts.push(partOf(graph, atPorts(result, graph)))
  }
  return parts
}

/** Boxes that many blocks go into, one below the other. */
function stack(graph: LayoutGraph, ids: readonly string[]): Part {
  const boxes = graph.boxes.filter(({ id }) => ids.includes(id))
  let y = 0
  const positions = boxes.map(({ id, height }) => {
    const at = { x: 0, y }
    y += height + BLOCK_GAP
    return [id, at] as const
  })
  return {
    result: { positions: Object.fromEntries(positions), routes: {} },
    width: Math.max(0, ...boxes.map(({ width }) => width)),
    height: Math.max(0, y - BLOCK_GAP),
  }
}

function beside({ width }: Size): number {
  return width === 0 ? 0 : width + COLUMN_GAP
}

/**
 * The layout of a drawing in columns, for a window of this shape (width over height); null when it would not be shown much larger
 * than as one drawing.
 */
export async function packedLayout(
  graph: LayoutGraph,
  { blocks, shared, ends }: Parts,
  aspect: number,
  layOut: LayoutOne,
): Promise<LayoutResult | null> {
  if (blocks.length < FEWEST_BLOCKS) return null
  const least = blocks.reduce((sum, ids) => sum + BLOCK_GAP * Math.min(1, ids.length), 0)
  const heights = graph.boxes.reduce((sum, { height }) => sum + height, 0)
  // Blocks are wider than tall at best: what is low as a pile of boxes is low as a drawing.
  if (least + heights < TALL) return null
  const parts = await layOutBlocks(subgraphs(graph, blocks), layOut)
  const used = subgraph(graph, shared)
  const before = shared.length === 0 ? stack(graph, []) : partOf(used, await layOut(used))
  const after = stack(graph, ends)
  const aside = beside(before) + beside(after)
  const pile = {
    width: Math.max(...parts.map(({ width }) => width)) + aside,
    height: parts.reduce((sum, { height }) => sum + height + BLOCK_GAP, 0),
  }
  const columns = packColumns(parts, aspect, aside)
  const whole = {
    width: columns.width + aside,
    height: Math.max(columns.height, before.height, after.height),
  }
  if (pile.height < TALL || zoomOf(whole, aspect) < WORTH * zoomOf(pile, aspect)) return null
  const placed = parts.map(({ result }, index) => {
    const { x, y } = columns.places[index] ?? { x: 0, y: 0 }
    return movedBy(result, beside(before) + x, y)
  })
  const all = [before.result, ...placed, movedBy(after.result, beside(before) + columns.width + COLUMN_GAP, 0)]
  return {
    positions: Object.fromEntries(all.flatMap(({ positions }) => Object.entries(positions))),
    routes: Object.fromEntries(all.flatMap(({ routes }) => Object.entries(routes))),
  }
}
