// Places of nodes on the canvas.

import type { Design, NodeLayout } from '../../model/design.ts'
import { REGISTER } from '../../model/ids.ts'
import type { Point } from '../command.ts'

/** The design with these nodes at these places, in whole pixels; unknown nodes are passed over. */
export function place(design: Design, positions: Readonly<Record<string, Point>>): Design {
  const layout: Record<string, NodeLayout> = { ...design.layout }
  for (const [id, point] of Object.entries(positions)) {
    if (id !== REGISTER && design.logic.nodes[id] === undefined) continue
    layout[id] = { ...layout[id], x: Math.round(point.x), y: Math.round(point.y) }
  }
  return { ...design, layout }
}
