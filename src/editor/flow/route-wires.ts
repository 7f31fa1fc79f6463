// Routes of all wires between placed nodes. What neither moved nor had something moved near it keeps its route.

import type { Point } from '../../core/edit/command.ts'
import type { NodeId, PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { Faces } from '../face/faces.ts'
import type { Box } from './geometry.ts'
import { spreadLanes, type RoutedWire } from './lanes.ts'
import type { Places } from './places.ts'
import { routeWire } from './route.ts'
import { portAt } from './handles.ts'
import type { KnownRoute, WireFace } from './wires.ts'

export interface RouteInput {
  readonly wires: readonly WireFace[]
  readonly faces: Faces
  readonly places: Places
  readonly known: ReadonlyMap<PortRef, KnownRoute>
  /** No node has a place of its own yet: a layout is about to come, and until then wires need not find ways around nodes. */
  readonly isUnplaced?: boolean
}

type NodeBox = Box & { readonly id: NodeId }

/** A wire's ends, and the part of the canvas that its route depends on. */
interface Course {
  readonly wire: WireFace
  readonly side: 'left' | 'right' | 'bottom'
  readonly start: Point
  readonly end: Point
  readonly region: Box
}

/** Routes with what they were made from, so that the next ones can be made from these. */
export interface RouteState {
  readonly routes: ReadonlyMap<PortRef, Route>
  readonly raw: ReadonlyMap<PortRef, RoutedWire>
  readonly courses: ReadonlyMap<PortRef, Course>
  readonly boxes: ReadonlyMap<NodeId, NodeBox>
  readonly known: ReadonlyMap<PortRef, KnownRoute>
}

/** How far from the straight way between its ends a detour looks for nodes, in canvas pixels. */
const REACH = 120

function boxesOf({ faces, places }: RouteInput): ReadonlyMap<NodeId, NodeBox> {
  const boxes = new Map<NodeId, NodeBox>()
  for (const [id, { width, height }] of faces) {
    const at = places.get(id)
    if (at !== undefined) boxes.set(id, { id, x: at.x, y: at.y, width, height })
  }
  return boxes
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

function courseOf(wire: WireFace, { faces, places }: RouteInput): Course | null {
  const { source, target } = wire
  const [output, port] = [portAt(faces.get(source.box), source.handle), portAt(faces.get(target.box), target.handle)]
  const [from, to] = [places.get(source.box), places.get(target.box)]
  if (output === undefined || port === undefined || from === undefined || to === undefined) return null
  const start = { x: from.x + output.x, y: from.y + output.y }
  const end = { x: to.x + port.x, y: to.y + port.y }
  const region = {
    x: Math.min(start.x, end.x) - REACH,
    y: Math.min(start.y, end.y) - REACH,
    width: Math.abs(start.x - end.x) + 2 * REACH,
    height: Math.abs(start.y - end.y) + 2 * REACH,
  }
  return { wire, side: port.side, start, end, region }
}

function isAt(a: Point | undefined, b: Point | undefined, within = 0.5): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) < within && Math.abs(a.y - b.y) < within
}

/** All boxes, by node and in one row. */
interface Boxes {
  readonly byId: ReadonlyMap<NodeId, NodeBox>
  readonly all: readonly NodeBox[]
}

function routeCourse(course: Course, input: RouteInput, boxes: Boxes): RoutedWire {
  const { wire, start, end, side, region } = course
  const net = { id: wire.ref, net: wire.from }
  const known = input.known.get(wire.ref)
  const [from, to] = [input.places.get(wire.source.box), input.places.get(wire.target.box)]
  const isKnown = known !== undefined && isAt(known.from, from) && isAt(known.to, to)
  // The ports must stand where they stood too: a node may have been collapsed since.
  if (isKnown && isAt(known.route[0], start, 2) && isAt(known.route.at(-1), end, 2)) {
    return { ...net, route: [start, ...known.route.slice(1, -1), end], isFixed: true }
  }
  const own = [wire.source.box, wire.target.box].flatMap((id) => boxes.byId.get(id) ?? [])
  const others =
    input.isUnplaced === true
      ? []
      : boxes.all.filter((box) => overlaps(box, region) && box.id !== wire.source.box && box.id !== wire.target.box)
  return { ...net, route: routeWire({ at: start, side: 'right' }, { at: end, side }, own, others), isFixed: false }
}

/** Whether a route holds: the same ends, and nothing changed near it. */
function holds(before: Course | undefined, course: Course, changed: readonly NodeBox[]): boolean {
  return (
    before !== undefined &&
    before.side === course.side &&
    before.wire.from === course.wire.from &&
    isAt(before.start, course.start) &&
    isAt(before.end, course.end) &&
    !changed.some((box) => overlaps(box, course.region))
  )
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
  const boxes = boxesOf(input)
  const all = [...boxes.values()]
  const isNewLayout = previous?.known !== input.known
  const changed = previous === null || dragged !== null ? [] : changedBoxes(previous.boxes, boxes)
  const raw = new Map<PortRef, RoutedWire>()
  const courses = new Map<PortRef, Course>()
  const still = new Map<PortRef, Route>()
  for (const wire of input.wires) {
    const course = courseOf(wire, input)
    if (course === null) continue
    courses.set(wire.ref, course)
    const [old, shown] = [previous?.raw.get(wire.ref), previous?.routes.get(wire.ref)]
    const isKept = !isNewLayout && old !== undefined && holds(previous?.courses.get(wire.ref), course, changed)
    raw.set(wire.ref, isKept ? old : routeCourse(course, input, { byId: boxes, all }))
    if (dragged !== null && isKept && shown !== undefined) still.set(wire.ref, shown)
  }
  const moving = [...raw.values()].filter((wire) => !still.has(wire.id))
  const routes = new Map([...still, ...spreadLanes(moving, [...boxes.values()])])
  // Boxes stay those of before a drag, so that its end knows where the dragged nodes came from.
  const known = dragged === null || previous === null ? boxes : previous.boxes
  return { routes, raw, courses, boxes: known, known: input.known }
}
