// Drawings that differ in little but their names: they are laid out once. Pure.

import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'

/** A drawing with its names taken out: blocks that differ in nothing else are laid out alike. */
export function shapeOf(graph: LayoutGraph): string {
  const index = new Map(graph.boxes.map(({ id }, position) => [id, position]))
  return JSON.stringify([
    graph.boxes.map(({ width, height, ports }) => [width, height, ports]),
    graph.wires.map(({ from, to }) => [index.get(from.box), from.port, index.get(to.box), to.port]),
    (graph.groups ?? []).map(({ boxes, padding }) => [boxes.map((box) => index.get(box)), padding]),
  ])
}

/** Steps of widths: names of one kind differ by a few letters, and a layout for each width would take far longer than all others. */
const WIDTH_STEP = 48

/** The drawing with widths rounded up, and what sits on the right edge moved with it. */
export function inSteps(graph: LayoutGraph): LayoutGraph {
  return {
    ...graph,
    boxes: graph.boxes.map((box) => {
      const width = Math.ceil(box.width / WIDTH_STEP) * WIDTH_STEP
      const ports = box.ports.map((port) => (port.side === 'right' ? { ...port, x: port.x + width - box.width } : port))
      return { ...box, width, ports }
    }),
  }
}

/** The layout of a drawing in steps with wires that begin where the ports of the drawing are: they leave to the right, so only they change. */
export function atPorts(result: LayoutResult, graph: LayoutGraph): LayoutResult {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]))
  const routes = graph.wires.flatMap(({ id, from }) => {
    const [route, at] = [result.routes[id], result.positions[from.box]]
    const port = boxes.get(from.box)?.ports.find((one) => one.id === from.port)
    if (route === undefined || at === undefined || port === undefined) return []
    return [[id, [{ x: at.x + port.x, y: at.y + port.y }, ...route.slice(1)]] as const]
  })
  return { ...result, routes: Object.fromEntries(routes) }
}

/** A layout of another drawing of the same shape, with the names of this one. */
export function renamed(result: LayoutResult, from: LayoutGraph, to: LayoutGraph): LayoutResult {
  const positions = from.boxes.flatMap(({ id }, index) => {
    const [at, box] = [result.positions[id], to.boxes[index]]
    return at === undefined || box === undefined ? [] : [[box.id, at] as const]
  })
  const routes = from.wires.flatMap(({ id }, index) => {
    const [route, wire] = [result.routes[id], to.wires[index]]
    return route === undefined || wire === undefined ? [] : [[wire.id, route] as const]
  })
  return { positions: Object.fromEntries(positions), routes: Object.fromEntries(routes) }
}
