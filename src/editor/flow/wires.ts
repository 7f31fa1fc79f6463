// Wires as the canvas draws them: their ends, looks and state, and the routes that they take between placed nodes.

import type { Point } from '../../core/edit/command.ts'
import type { TargetView } from '../../core/analyze/analysis.ts'
import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId, type PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { Faces } from '../face/faces.ts'
import type { NodeFace, PortFace } from '../face/node-face.ts'
import type { Box } from './geometry.ts'
import { spreadLanes, type RoutedWire } from './lanes.ts'
import type { Places } from './places.ts'
import { routeWire } from './route.ts'

export interface WireFace {
  readonly ref: PortRef
  readonly from: NodeId
  readonly to: NodeId
  readonly port: string
  readonly color: string
  readonly isDependency: boolean
  /** Part of what the chosen target builds. */
  readonly isLive: boolean
  /** Such as `stackv4 from stack to main, input stack`. */
  readonly name: string
}

/** A layout's route, and where both ends stood when it was made: it holds as long as they stand there. */
export interface KnownRoute {
  readonly route: Route
  readonly from: Point
  readonly to: Point
}

function isLive(from: NodeId, to: NodeId, port: string, view: TargetView | null): boolean {
  if (view === null) return true
  const [source, user] = [view.nodes[from], view.nodes[to]]
  const off = ['unused', 'absent']
  if (source !== undefined && off.includes(source.state)) return false
  if (user === undefined) return true
  return !off.includes(user.state) && (user.taken === null || user.taken === port)
}

function findPort(face: NodeFace | undefined, port: string): PortFace | undefined {
  return face?.inputs.find((input) => input.port === port)
}

/** Wires whose both ends are on the canvas, in a stable order. */
export function wireFaces(design: Design, faces: Faces, view: TargetView | null): readonly WireFace[] {
  const wires: WireFace[] = []
  for (const [ref, from] of Object.entries(design.logic.wires)) {
    const { node: to, port } = splitPortRef(ref)
    const [source, user] = [faces.get(from), faces.get(to)]
    const input = findPort(user, port)
    if (source?.output === undefined || source.output === null || user === undefined || input === undefined) continue
    wires.push({
      ref,
      from,
      to,
      port,
      color: source.output.style.color,
      isDependency: input.kind === 'dependency',
      isLive: isLive(from, to, port, view),
      name: `${source.output.label} from ${source.title} to ${user.title}, input ${input.label}`,
    })
  }
  return wires.sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

export interface RouteInput {
  readonly wires: readonly WireFace[]
  readonly faces: Faces
  readonly places: Places
  readonly known: ReadonlyMap<PortRef, KnownRoute>
}

function boxOf(id: NodeId, input: RouteInput): Box | null {
  const [face, at] = [input.faces.get(id), input.places.get(id)]
  return face === undefined || at === undefined ? null : { ...at, width: face.width, height: face.height }
}

function endAt(at: Point, port: PortFace): Point {
  return { x: at.x + port.x, y: at.y + port.y }
}

/** Boxes near the straight way between two points; a detour seldom goes further. */
function boxesBetween(
  a: Point,
  b: Point,
  boxes: readonly (Box & { readonly id: NodeId })[],
  skip: readonly NodeId[],
): readonly Box[] {
  const reach = 120
  const [left, right] = [Math.min(a.x, b.x) - reach, Math.max(a.x, b.x) + reach]
  const [top, bottom] = [Math.min(a.y, b.y) - reach, Math.max(a.y, b.y) + reach]
  return boxes.filter(
    (box) =>
      box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top && !skip.includes(box.id),
  )
}

function isAt(a: Point | undefined, b: Point): boolean {
  return a !== undefined && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5
}

function routeOne(
  wire: WireFace,
  input: RouteInput,
  boxes: readonly (Box & { readonly id: NodeId })[],
): RoutedWire | null {
  const [output, port] = [input.faces.get(wire.from)?.output, findPort(input.faces.get(wire.to), wire.port)]
  const [from, to] = [input.places.get(wire.from), input.places.get(wire.to)]
  if (output === undefined || output === null || port === undefined || from === undefined || to === undefined)
    return null
  const known = input.known.get(wire.ref)
  const [start, end] = [endAt(from, output), endAt(to, port)]
  const net = { id: wire.ref, net: wire.from }
  if (known !== undefined && isAt(known.from, from) && isAt(known.to, to)) {
    return { ...net, route: [start, ...known.route.slice(1, -1), end], isFixed: true }
  }
  const own = [boxOf(wire.from, input), boxOf(wire.to, input)].flatMap((box) => box ?? [])
  const others = boxesBetween(start, end, boxes, [wire.from, wire.to])
  return {
    ...net,
    route: routeWire({ at: start, side: 'right' }, { at: end, side: port.side }, own, others),
    isFixed: false,
  }
}

/**
 * Routes of all wires, or with `only` of the wires at these nodes (the others keep `previous`): during a drag the rest stands still.
 */
export function routesOf(
  input: RouteInput,
  previous: ReadonlyMap<PortRef, Route> | null,
  only: ReadonlySet<NodeId> | null,
): ReadonlyMap<PortRef, Route> {
  const boxes = [...input.faces.keys()].flatMap((id) => {
    const box = boxOf(id, input)
    return box === null ? [] : [{ ...box, id }]
  })
  const routed: RoutedWire[] = []
  const kept = new Map<PortRef, Route>()
  for (const wire of input.wires) {
    const before = previous?.get(wire.ref)
    if (only !== null && before !== undefined && !only.has(wire.from) && !only.has(wire.to)) kept.set(wire.ref, before)
    else {
      const route = routeOne(wire, input, boxes)
      if (route !== null) routed.push(route)
    }
  }
  return new Map([...kept, ...spreadLanes(routed)])
}
