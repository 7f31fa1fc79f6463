// Composes the stages from design to React Flow, each done again only when what it reads has changed. One mapper a canvas.

import type { Analysis, TargetView } from '../../core/analyze/analysis.ts'
import type { Branches } from '../../core/edit/force-branches.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'
import type { NodeId, PortRef, TargetName } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import { closedFacesOf, nextFaces, type Faces, type FaceState } from '../face/faces.ts'
import { groupedFaces, type GroupedFaces } from '../face/group-face.ts'
import type { Selection } from '../selection.ts'
import { toFlowEdges, toFlowNodes, type FlowEdge, type FlowGraph, type FlowNode } from '../to-flow.ts'
import { groupFrames, movablesOf, withBlocks, type GroupFrame, type Movables } from './groups.ts'
import { pushesOf, shownAt, storedPlaces, type Places, type Push } from './places.ts'
import { isSame } from './same.ts'
import { routeWires, type RouteState } from './route-wires.ts'
import { isSameLife, wireFaces, type KnownRoute, type WireFace } from './wires.ts'

export interface MapperInput {
  readonly design: Design
  readonly analysis: Analysis | null
  readonly catalog: Catalog
  readonly target: TargetName
  readonly selection: Selection
  readonly path: ReadonlySet<string>
  readonly known: ReadonlyMap<PortRef, KnownRoute>
  /** Shown places of nodes that are being dragged. */
  readonly drag: Places | null
  /** The one node that Tab reaches. */
  readonly current: NodeId | null
  /** Choices that are shown as if they took these branches. */
  readonly preview?: Branches | undefined
}

export interface MappedFlow extends GroupedFaces {
  readonly flow: FlowGraph
  /** Around the members of groups that are not collapsed. */
  readonly frames: readonly GroupFrame[]
  /** Boxes that stand for several nodes: frames, and collapsed groups. */
  readonly movables: Movables
  readonly stored: Places
  readonly pushes: readonly Push[]
  readonly shown: Places
  /** Shown places without the drag that is under way. */
  readonly resting: Places
  readonly wires: readonly WireFace[]
  readonly routes: ReadonlyMap<PortRef, Route>
}

/** A function of `inputs` that keeps its last result while these are the same objects; `make` may reuse the last result. */
function stage<T>(): (inputs: readonly unknown[], make: (previous: T | null) => T) => T {
  let last: { readonly inputs: readonly unknown[]; readonly value: T } | null = null
  return (inputs, make) => {
    if (last !== null && last.inputs.every((input, index) => input === inputs[index])) return last.value
    last = { inputs, value: make(last?.value ?? null) }
    return last.value
  }
}

/** The wires, with those that are as before being the same objects, and so the whole list. */
function keepSame(previous: readonly WireFace[] | null, next: readonly WireFace[]): readonly WireFace[] {
  if (previous === null) return next
  const before = new Map(previous.map((wire) => [wire.ref, wire]))
  const kept = next.map((wire) => {
    const old = before.get(wire.ref)
    return old !== undefined && isSame(old, wire) ? old : wire
  })
  return kept.length === previous.length && kept.every((wire, index) => wire === previous[index]) ? previous : kept
}

/** Whether any node stands where somebody, or a layout, put it. */
function hasPlaces({ layout }: Design): boolean {
  for (const _ in layout) return true
  return false
}

function hasCollapsed({ groups = {} }: Design): boolean {
  return Object.values(groups).some(({ collapsed }) => collapsed === true)
}

function pushedPlaces(stored: Places, pushes: readonly Push[]): Places {
  return pushes.length === 0 ? stored : new Map([...stored].map(([id, at]) => [id, shownAt(id, at, pushes)]))
}

/** Places with those of a drag; the others stay the same objects. */
function draggedPlaces(placed: Places, drag: Places): Places {
  const shown = new Map(placed)
  for (const [id, at] of drag) if (shown.has(id)) shown.set(id, at)
  return shown
}

export function createFlowMapper(): (input: MapperInput) => MappedFlow {
  const faceStage = stage<FaceState>()
  const groupStage = stage<GroupedFaces>()
  const closedStage = stage<Faces>()
  const storedStage = stage<Places>()
  const pushStage = stage<readonly Push[]>()
  const pushedStage = stage<Places>()
  const restingStage = stage<Places>()
  const shownStage = stage<Places>()
  const frameStage = stage<readonly GroupFrame[]>()
  const movableStage = stage<Movables>()
  const lifeStage = stage<TargetView | null>()
  const wireStage = stage<readonly WireFace[]>()
  const routeStage = stage<RouteState>()
  const nodeStage = stage<FlowNode[]>()
  const edgeStage = stage<FlowEdge[]>()
  const flowStage = stage<FlowGraph>()

  return (input) => {
    const { design, analysis, catalog, target, selection, path, known, drag, current, preview } = input
    const view = analysis?.targets[target] ?? null
    const direction = design.direction ?? 'right'
    const { faces: full } = faceStage(
      [design.logic, design.layout, direction, analysis, catalog, target, preview],
      (previous) => nextFaces(input, previous),
    )
    // Places matter only to the order of ports of collapsed groups.
    const groupPlaces = hasCollapsed(design) ? design.layout : null
    const grouped = groupStage([full, design.logic, design.groups, groupPlaces, direction], () =>
      groupedFaces(design, full),
    )
    const { faces, boxOf } = grouped
    const closed = closedStage([faces, design], () => closedFacesOf(input, faces))
    const stored = storedStage([full, design.layout, direction], () => storedPlaces(design, full))
    const pushes = pushStage([stored, faces, closed], () => pushesOf(stored, faces, closed))
    const pushed = pushedStage([stored, pushes], () => pushedPlaces(stored, pushes))
    const resting = restingStage([pushed, boxOf], () => withBlocks(pushed, boxOf))
    const shown = shownStage([resting, pushed, drag, boxOf], () =>
      drag === null ? resting : withBlocks(draggedPlaces(pushed, drag), boxOf),
    )
    const frames = frameStage([grouped, shown, design.groups], () => groupFrames(design, grouped, shown))
    const movables = movableStage([frames, boxOf, shown], () => movablesOf(frames, boxOf, shown))
    // Another answer with the same nodes alive leaves all wires as they are.
    const life = lifeStage([view], (previous) => (isSameLife(previous, view) ? previous : view))
    const wires = wireStage([design.logic, grouped, life], (previous) => {
      return keepSame(previous, wireFaces(design, grouped, life))
    })
    const isUnplaced = !hasPlaces(design)
    const { routes } = routeStage([wires, faces, shown, known, direction, isUnplaced], (previous) =>
      routeWires(
        { wires, faces, places: shown, known, direction, isUnplaced },
        previous,
        drag === null ? null : new Set(drag.keys()),
      ),
    )
    const nodes = nodeStage([design.logic, faces, shown, selection, path, current, frames], (previous) =>
      toFlowNodes({ ...input, faces, places: shown, frames, movables }, previous),
    )
    const edges = edgeStage([wires, selection, path], (previous) => toFlowEdges({ wires, selection, path }, previous))
    const flow = flowStage([nodes, edges], () => ({ nodes, edges }))
    return { flow, faces, boxOf, frames, movables, stored, pushes, resting, shown, wires, routes }
  }
}
