// Routes of all wires between placed nodes. What neither moved nor had something moved near it keeps its route.

import type { Point } from '../../core/edit/command.ts'
import type { Direction } from '../../core/model/design.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { Faces } from '../face/faces.ts'
import { courseOf, turnedBoxes, type Course, type NodeBox } from './courses.ts'
import { detour, spreadDetours, type DetouredWire } from './detour.ts'
import { segmentHits, type Box } from './geometry.ts'
import { spreadLanes, type RoutedWire } from './lanes.ts'
import type { Places } from './places.ts'
import { findRoute } from './route.ts'
import { turnRoute, turnRouteBack } from './turn.ts'
import type { KnownRoute, WireFace } from './wires.ts'

export interface RouteInput {
  readonly wires: readonly WireFace[]
  readonly faces: Faces
  readonly places: Places
  readonly known: ReadonlyMap<PortRef, KnownRoute>
  readonly direction: Direction
  /** No node has a place of its own yet: a layout is about to come, and until then wires need not find ways around nodes. */
  readonly isUnplaced?: boolean
}

/** A wire before lanes are given; one that runs above the drawing is told the way when all of them are known. */
type RawWire = RoutedWire & { readonly detour?: DetouredWire }

/** Routes with what they were made from, so that the next ones can be made from these. All but `routes` is turned. */
export interface RouteState {
  readonly routes: ReadonlyMap<PortRef, Route>
  readonly raw: ReadonlyMap<PortRef, RawWire>
  readonly spread: ReadonlyMap<PortRef, Route>
  readonly courses: ReadonlyMap<PortRef, Course>
  readonly boxes: ReadonlyMap<NodeId, NodeBox>
  readonly known: ReadonlyMap<PortRef, KnownRoute>
  readonly input: RouteInput
}

function isSameBox(a: Box | undefined, b: Box | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
  )
}

/** Old and new boxes of nodes that moved, grew, came or went. */
function changedBoxes(before: ReadonlyMap<NodeId, NodeBox>, after: ReadonlyMap<NodeId, NodeBox>): readonly NodeBox[] {
  const changed: NodeBox[] = []
  for (const [id, box] of after) {
    const old = before.get(id)
    if (isSameBox(old, box)) continue
    changed.push(box)
    if (old !== undefined) changed.push(old)
  }
  for (const [id, box] of before) if (!after.has(id)) changed.push(box)
  return changed
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isAt(a: Point | undefined, b: Point | undefined, within = 0.5): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) < within && Math.abs(a.y - b.y) < within
}

/** All boxes, by node and in one row, and the upper edge of them all. */
interface Boxes {
  readonly byId: ReadonlyMap<NodeId, NodeBox>
  readonly all: readonly NodeBox[]
  readonly top: number
  /** Boxes that many wires come from or go into. */
  readonly busy: ReadonlySet<NodeId>
}

const STUB = 18

/** The route of a wire that a layout led, as long as both ends stand where they stood. */
function knownRoute({ wire, start, end }: Course, { known, places, direction }: RouteInput): Route | null {
  const route = known.get(wire.ref)
  if (route === undefined) return null
  if (!isAt(route.from, places.get(wire.source.box)) || !isAt(route.to, places.get(wire.target.box))) return null
  const points = turnRoute(route.route, direction)
  // The ports must stand where they stood too: a node may have been collapsed since.
  return isAt(points[0], start, 2) && isAt(points.at(-1), end, 2) ? [start, ...points.slice(1, -1), end] : null
}

function routeCourse(course: Course, input: RouteInput, boxes: Boxes): RawWire {
  const { wire, start, end, side, region } = course
  const net = { id: wire.ref, net: wire.from }
  const known = knownRoute(course, input)
  if (known !== null) return { ...net, route: known, isFixed: true }
  const own = [wire.source.box, wire.target.box].flatMap((id) => boxes.byId.get(id) ?? [])
  const isOther = ({ id }: NodeBox): boolean => id !== wire.source.box && id !== wire.target.box
  const isRough = input.isUnplaced === true
  const others = isRough ? [] : boxes.all.filter((box) => overlaps(box, region) && isOther(box))
  const { route, hits } = findRoute({ at: start, side: 'right' }, { at: end, side }, own, others)
  const raw: RawWire = { ...net, route, isFixed: false }
  // What winds its way to a box of many wires runs with these: a bundle is easier to follow than many ways between the nodes.
  const isBundled = route.length > 4 && (boxes.busy.has(wire.source.box) || boxes.busy.has(wire.target.box))
  if (isRough || (hits === 0 && !isBundled)) return raw
  const entry = side === 'bottom' ? { x: end.x, y: end.y + STUB } : { x: end.x - STUB, y: end.y }
  const way = detour({ start, entry, end }, boxes.all.filter(isOther), boxes.top, isBundled ? hits + 1 : hits)
  return way === null ? raw : { ...raw, detour: { ...net, to: wire.target.box, detour: way } }
}

/** Whether a route holds: the same ends, and nothing changed near it, or near the way that it takes above the drawing. */
function holds(before: Course | undefined, course: Course, changed: readonly NodeBox[], way: Route | null): boolean {
  return (
    before !== undefined &&
    before.side === course.side &&
    before.wire.from === course.wire.from &&
    isAt(before.start, course.start) &&
    isAt(before.end, course.end) &&
    !changed.some((box) => overlaps(box, course.region) || (way !== null && isOnRoute(way, box)))
  )
}

function isOnRoute(route: Route, box: Box): boolean {
  return route.some((point, index) => {
    const last = route[index - 1]
    return last !== undefined && segmentHits(last, point, box, STUB)
  })
}

/** Wires at one box from which on those that wind are bundled. */
const MANY = 8

function busyBoxes(wires: readonly WireFace[]): ReadonlySet<NodeId> {
  const count = new Map<NodeId, number>()
  for (const { source, target } of wires) {
    for (const box of [source.box, target.box]) count.set(box, (count.get(box) ?? 0) + 1)
  }
  return new Set([...count].flatMap(([box, number]) => (number >= MANY ? [box] : [])))
}

/** Wires with those that run above the drawing led there, side by side. */
function withDetours(wires: readonly RawWire[], top: number): readonly RoutedWire[] {
  const detoured = wires.flatMap((wire) => wire.detour ?? [])
  if (detoured.length === 0) return wires
  const led = spreadDetours(detoured, top)
  return wires.map((wire) => ({ ...wire, ...led.get(wire.id) }))
}

/** Routes of wires that do not stand still, apart from each other. */
function spreadMoving(
  raw: ReadonlyMap<PortRef, RawWire>,
  still: ReadonlyMap<PortRef, Route>,
  { all, top }: Pick<Boxes, 'all' | 'top'>,
): ReadonlyMap<PortRef, Route> {
  const moving = withDetours([...raw.values()], top).filter((wire) => !still.has(wire.id))
  return spreadLanes(moving, all)
}

/** Whether a wire of a drag stands still: nothing but places changed, and those of both its boxes did not. */
function standsStill({ source, target }: WireFace, { places }: RouteInput, before: RouteInput): boolean {
  return (
    places.get(source.box) === before.places.get(source.box) && places.get(target.box) === before.places.get(target.box)
  )
}

/** The state before, while a drag changes only places. */
function beforeDrag(input: RouteInput, previous: RouteState | null, isDrag: boolean): RouteState | null {
  if (previous === null || !isDrag) return null
  const { wires, faces, known, direction } = previous.input
  const isSameDrawing = wires === input.wires && faces === input.faces && direction === input.direction
  return isSameDrawing && known === input.known ? previous : null
}

/**
 * Routes of all wires. While nodes of `dragged` move, only their own wires are routed again and the rest stands still, even
 * where a dragged node passes over it.
 */
export function routeWires(
  input: RouteInput,
  previous: RouteState | null,
  dragged: ReadonlySet<NodeId> | null,
): RouteState {
  const byId = turnedBoxes(input)
  const all = [...byId.values()]
  const boxes = {
    byId,
    all,
    top: all.reduce((top, { y }) => Math.min(top, y), Number.POSITIVE_INFINITY),
    busy: busyBoxes(input.wires),
  }
  const isNewLayout = previous?.known !== input.known
  const dragBefore = beforeDrag(input, previous, dragged !== null)
  const changed = previous === null || dragged !== null ? [] : changedBoxes(previous.boxes, byId)
  const raw = new Map<PortRef, RawWire>()
  const courses = new Map<PortRef, Course>()
  const still = new Map<PortRef, Route>()
  for (const wire of input.wires) {
    const [old, shown] = [previous?.raw.get(wire.ref), previous?.spread.get(wire.ref)]
    const known = dragBefore !== null && standsStill(wire, input, dragBefore.input)
    const course = (known ? dragBefore.courses.get(wire.ref) : undefined) ?? courseOf(wire, input)
    if (course === null) continue
    courses.set(wire.ref, course)
    const way = old?.detour === undefined ? null : (shown ?? null)
    const isKept = !isNewLayout && old !== undefined && holds(previous?.courses.get(wire.ref), course, changed, way)
    raw.set(wire.ref, isKept ? old : routeCourse(course, input, boxes))
    if (dragged !== null && isKept && shown !== undefined) still.set(wire.ref, shown)
  }
  const spread =
    input.isUnplaced === true
      ? new Map([...raw].map(([ref, { route }]) => [ref, route]))
      : new Map([...still, ...spreadMoving(raw, still, boxes)])
  const { direction } = input
  const routes =
    direction === 'right' ? spread : new Map([...spread].map(([ref, route]) => [ref, turnRouteBack(route, direction)]))
  // Boxes stay those of before a drag, so that its end knows where the dragged nodes came from.
  return {
    routes,
    raw,
    spread,
    courses,
    boxes: dragged === null || previous === null ? byId : previous.boxes,
    known: input.known,
    input,
  }
}
