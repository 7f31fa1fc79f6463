// Top-down drawings as the layout sees them: turned by a quarter, so that there is one layout, from left to right. Pure.

import type { LayoutGraph, LayoutResult, PortSide } from '../../core/model/layout.ts'

const SIDES: Readonly<Record<PortSide, PortSide>> = { bottom: 'left', top: 'right', left: 'top', right: 'bottom' }

/** The drawing with its lower edge on the left: what is used stands left of what uses it. */
export function turned(graph: LayoutGraph): LayoutGraph {
  return {
    boxes: graph.boxes.map((box) => ({
      id: box.id,
      width: box.height,
      height: box.width,
      ports: box.ports.map(({ id, side, x, y }) => ({ id, side: SIDES[side], x: box.height - y, y: x })),
    })),
    wires: graph.wires,
    ...(graph.groups === undefined
      ? {}
      : {
          groups: graph.groups.map(({ padding, ...group }) => ({
            ...group,
            padding: {
              top: padding.left,
              left: padding.bottom,
              bottom: padding.right,
              right: padding.top,
            },
          })),
        }),
  }
}

/** The layout of a turned drawing, turned back; `graph` is the drawing as it was asked for. */
export function turnedBack({ positions, routes }: LayoutResult, graph: LayoutGraph): LayoutResult {
  const places = graph.boxes.flatMap(({ id, height }) => {
    const at = positions[id]
    return at === undefined ? [] : [[id, { x: at.y, y: -at.x - height }] as const]
  })
  const lowest = Math.min(0, ...places.map(([, { y }]) => y))
  return {
    positions: Object.fromEntries(places.map(([id, { x, y }]) => [id, { x, y: y - lowest }])),
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, route]) => [id, route.map(({ x, y }) => ({ x: y, y: -x - lowest }))]),
    ),
  }
}
