// Where nodes stand on screen: their stored places, made room for opened composites, and places for nodes that have none.

import type { Point } from '../../core/edit/command.ts'
import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId } from '../../core/model/ids.ts'
import type { Faces } from '../face/faces.ts'

export type Places = ReadonlyMap<NodeId, Point>

/** An opened composite pushes what lies right of or below its closed box, so that nothing overlaps. */
export interface Push {
  readonly owner: NodeId
  readonly right: number
  readonly bottom: number
  readonly dx: number
  readonly dy: number
}

const COLUMN_GAP = 96
const ROW_GAP = 36

/** What opened nodes push away, given the faces now and the boxes that the same nodes have when closed. */
export function pushesOf(stored: Places, faces: Faces, closed: Faces): readonly Push[] {
  const pushes: Push[] = []
  for (const [id, face] of faces) {
    const before = closed.get(id)
    const at = stored.get(id)
    if (before === undefined || at === undefined || !face.isOpen) continue
    const dx = Math.max(0, face.width - before.width)
    const dy = Math.max(0, face.height - before.height)
    if (dx + dy > 0) pushes.push({ owner: id, right: at.x + before.width, bottom: at.y + before.height, dx, dy })
  }
  return pushes
}

/** Stored place → shown place. Monotone in both axes: boxes that did not overlap still do not. */
export function shownAt(id: NodeId, at: Point, pushes: readonly Push[]): Point {
  let { x, y } = at
  for (const push of pushes) {
    if (push.owner === id) continue
    if (at.x >= push.right) x += push.dx
    if (at.y >= push.bottom) y += push.dy
  }
  return { x, y }
}

function invert(shown: number, edges: readonly { readonly at: number; readonly by: number }[]): number {
  let stored = shown
  for (const { at, by } of [...edges].sort((a, b) => a.at - b.at)) {
    if (stored - by >= at) stored -= by
    else if (stored > at) stored = at
  }
  return stored
}

/** Shown place → stored place; a place inside the room that was made comes to its edge. */
export function storedAt(id: NodeId, shown: Point, pushes: readonly Push[]): Point {
  const others = pushes.filter((push) => push.owner !== id)
  return {
    x: invert(
      shown.x,
      others.map((push) => ({ at: push.right, by: push.dx })),
    ),
    y: invert(
      shown.y,
      others.map((push) => ({ at: push.bottom, by: push.dy })),
    ),
  }
}

interface Edge {
  readonly owner: NodeId
  readonly at: number
  readonly by: number
}

/** Where opened nodes begin to push along one axis, once they stand where `shown` says; those before push those after. */
function edgesAlong(axis: 'x' | 'y', shown: Places, faces: Faces, pushes: readonly Push[]): readonly Edge[] {
  const edges: Edge[] = []
  const starts = pushes.flatMap((push) => {
    const at = shown.get(push.owner)
    return at === undefined ? [] : [{ push, start: at[axis] }]
  })
  for (const { push, start } of starts.sort((a, b) => a.start - b.start)) {
    const face = faces.get(push.owner)
    const [size, by] = axis === 'x' ? [face?.width ?? 0, push.dx] : [face?.height ?? 0, push.dy]
    edges.push({ owner: push.owner, at: invert(start, edges) + size - by, by })
  }
  return edges
}

/** Places to store, so that everything is shown where a layout put it while nodes are open; what they push moves with the layout. */
export function storedLayout(shown: Places, faces: Faces, pushes: readonly Push[]): Places {
  const across = edgesAlong('x', shown, faces, pushes)
  const down = edgesAlong('y', shown, faces, pushes)
  const others = (edges: readonly Edge[], id: NodeId) => edges.filter(({ owner }) => owner !== id)
  return new Map(
    [...shown].map(([id, { x, y }]) => [id, { x: invert(x, others(across, id)), y: invert(y, others(down, id)) }]),
  )
}

/** Sources of every node, in the order of its wires. */
function sourcesOf(design: Design, faces: Faces): ReadonlyMap<NodeId, readonly NodeId[]> {
  const sources = new Map<NodeId, NodeId[]>([...faces.keys()].map((id) => [id, []]))
  for (const [ref, from] of Object.entries(design.logic.wires)) {
    if (faces.has(from)) sources.get(splitPortRef(ref).node)?.push(from)
  }
  return sources
}

/** The last order of each set of faces: it is asked for at every step of a drag, in which neither faces nor wires change. */
const orders = new WeakMap<Faces, { readonly wires: Design['logic']['wires']; readonly order: readonly NodeId[] }>()

/** Nodes in reading order, each after the nodes that it uses; cycles are cut anywhere. */
export function readingOrder(design: Design, faces: Faces): readonly NodeId[] {
  const { wires } = design.logic
  const known = orders.get(faces)
  if (known?.wires === wires) return known.order
  const order = orderOf(design, faces)
  orders.set(faces, { wires, order })
  return order
}

/** Iterative, because chains may be long. */
function orderOf(design: Design, faces: Faces): readonly NodeId[] {
  const sources = sourcesOf(design, faces)
  const state = new Map<NodeId, 'open' | 'done'>()
  const order: NodeId[] = []
  for (const root of faces.keys()) {
    const stack = [root]
    while (stack.length > 0) {
      const id = stack[stack.length - 1] ?? root
      const known = state.get(id)
      if (known !== undefined) {
        stack.pop()
        if (known === 'open') {
          state.set(id, 'done')
          order.push(id)
        }
        continue
      }
      state.set(id, 'open')
      for (const source of [...(sources.get(id) ?? [])].reverse()) {
        if (!state.has(source)) stack.push(source)
      }
    }
  }
  return order
}

/** Places in columns by distance from the jobs, top-down in rows, for nodes without a stored one; right of everything that has one. */
function fallbackPlaces(design: Design, faces: Faces, missing: readonly NodeId[], left: number): Places {
  const isDown = design.direction === 'down'
  const wanted = new Set(missing)
  const depth = new Map<NodeId, number>()
  const sources = sourcesOf(design, faces)
  for (const id of [...readingOrder(design, faces)].reverse()) {
    const own = depth.get(id) ?? 0
    depth.set(id, own)
    for (const source of sources.get(id) ?? []) depth.set(source, Math.max(depth.get(source) ?? 0, own + 1))
  }
  const deepest = Math.max(0, ...missing.map((id) => depth.get(id) ?? 0))
  const columns: NodeId[][] = Array.from({ length: deepest + 1 }, () => [])
  for (const id of readingOrder(design, faces)) if (wanted.has(id)) columns[deepest - (depth.get(id) ?? 0)]?.push(id)
  const places = new Map<NodeId, Point>()
  let x = left
  let top = 0
  for (const column of isDown ? columns.toReversed() : columns) {
    let across = isDown ? left : 0
    let along = 0
    for (const id of column) {
      const { width = 0, height = 0 } = faces.get(id) ?? {}
      places.set(id, isDown ? { x: across, y: top } : { x, y: across })
      across += (isDown ? width : height) + ROW_GAP
      along = Math.max(along, isDown ? height : width)
    }
    if (column.length === 0) continue
    x += along + COLUMN_GAP
    top += along + COLUMN_GAP
  }
  return places
}

/** Stored places of all nodes; those that the design does not place stand right of the others. */
export function storedPlaces(design: Design, faces: Faces): Places {
  const places = new Map<NodeId, Point>()
  const missing: NodeId[] = []
  let right = 0
  for (const [id, face] of faces) {
    const at = design.layout[id]
    if (at === undefined) missing.push(id)
    else {
      places.set(id, { x: at.x, y: at.y })
      right = Math.max(right, at.x + face.width + COLUMN_GAP)
    }
  }
  if (missing.length > 0) for (const [id, at] of fallbackPlaces(design, faces, missing, right)) places.set(id, at)
  return places
}
