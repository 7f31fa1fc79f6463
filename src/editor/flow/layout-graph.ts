// What the layout is asked, and what its answer means for the design.

import type { Command, Point } from '../../core/edit/command.ts'
import type { Direction } from '../../core/model/design.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import type { Faces } from '../face/faces.ts'
import type { GroupFrame } from './groups.ts'
import { handleId, portsOf } from './handles.ts'
import { FRAME_PADDING, roomAbove } from './rooms.ts'
import type { KnownRoute, WireFace } from './wires.ts'

/** The drawing to lay out: all nodes, or those of `only` with the wires between them. Nodes come in the order of `order`. */
export function layoutGraph(
  order: readonly NodeId[],
  faces: Faces,
  wires: readonly WireFace[],
  only: ReadonlySet<NodeId> | null,
  frames: readonly Pick<GroupFrame, 'group' | 'members'>[] = [],
  direction: Direction = 'right',
): LayoutGraph {
  const ids = order.filter((id) => only === null || only.has(id))
  const chosen = new Set(ids)
  const groups = frames.flatMap(({ group, members }) => {
    const boxes = members.filter((id) => chosen.has(id))
    return boxes.length === 0 ? [] : [{ id: group, boxes, padding: FRAME_PADDING }]
  })
  return {
    ...(groups.length === 0 ? {} : { groups }),
    ...(direction === 'right' ? {} : { direction }),
    boxes: ids.flatMap((id) => {
      const face = faces.get(id)
      if (face === undefined) return []
      const above = roomAbove(face)
      const ports = portsOf(face)
        .filter(({ isQuiet }) => !isQuiet)
        .map((port) => ({ id: handleId(port), side: port.side, x: port.x, y: port.y + above }))
      return [{ id, width: face.width, height: face.height + above, ports }]
    }),
    wires: wires
      .filter(({ source, target }) => chosen.has(source.box) && chosen.has(target.box))
      .map(({ ref, source, target }) => ({
        id: ref,
        from: { box: source.box, port: source.handle },
        to: { box: target.box, port: target.handle },
      })),
  }
}

/** The layout's places as those of the boxes themselves, without the room above them. */
export function boxPlaces(result: LayoutResult, faces: Faces): LayoutResult {
  const positions = Object.entries(result.positions).map(([id, { x, y }]) => {
    const face = faces.get(id)
    return [id, { x, y: y + (face === undefined ? 0 : roomAbove(face)) }] as const
  })
  return { ...result, positions: Object.fromEntries(positions) }
}

function shiftedBy(result: LayoutResult, anchor: Point | null): Point {
  if (anchor === null) return { x: 0, y: 0 }
  const places = Object.values(result.positions)
  return {
    x: Math.round(anchor.x - Math.min(...places.map((place) => place.x))),
    y: Math.round(anchor.y - Math.min(...places.map((place) => place.y))),
  }
}

/** The command that takes over a layout. `anchor` is where its top left corner goes: that of what was laid out before. */
export function tidyCommand(result: LayoutResult, anchor: Point | null): Command & { readonly type: 'layout.tidy' } {
  const shift = shiftedBy(result, anchor)
  const positions = Object.fromEntries(
    Object.entries(result.positions).map(([id, at]) => [
      id,
      { x: Math.round(at.x + shift.x), y: Math.round(at.y + shift.y) },
    ]),
  )
  return { type: 'layout.tidy', positions }
}

/**
 * The layout's routes, to be used as long as both ends of a wire stand where the layout put them. Data dependencies are left to
 * our own router, which lets them share a line with other wires of their net.
 */
export function knownRoutes(
  result: LayoutResult,
  wires: readonly WireFace[],
  anchor: Point | null,
): ReadonlyMap<PortRef, KnownRoute> {
  const shift = shiftedBy(result, anchor)
  const moved = (point: Point): Point => ({ x: point.x + shift.x, y: point.y + shift.y })
  const rounded = (point: Point): Point => ({ x: Math.round(point.x + shift.x), y: Math.round(point.y + shift.y) })
  const routes = new Map<PortRef, KnownRoute>()
  for (const wire of wires.filter(({ isDependency }) => !isDependency)) {
    const [route, from, to] = [
      result.routes[wire.ref],
      result.positions[wire.source.box],
      result.positions[wire.target.box],
    ]
    if (route === undefined || from === undefined || to === undefined) continue
    routes.set(wire.ref, { route: route.map(moved), from: rounded(from), to: rounded(to) })
  }
  return routes
}
