// Composes the stages from design to React Flow, each done again only when what it reads has changed. One mapper a canvas.

import type { Analysis } from '../../core/analyze/analysis.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'
import type { NodeId, PortRef, TargetName } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import { closedFacesOf, facesOf, type Faces } from '../face/faces.ts'
import type { Selection } from '../selection.ts'
import { toFlow, type FlowGraph } from '../to-flow.ts'
import { pushesOf, shownAt, storedPlaces, type Places, type Push } from './places.ts'
import { isSame } from './same.ts'
import { routeWires, type RouteState } from './route-wires.ts'
import { wireFaces, type KnownRoute, type WireFace } from './wires.ts'

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
}

export interface MappedFlow {
  readonly flow: FlowGraph
  readonly faces: Faces
  readonly stored: Places
  readonly pushes: readonly Push[]
  readonly shown: Places
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

/** Whether any node stands where somebody, or a layout, put it. */
function hasPlaces({ layout }: Design): boolean {
  for (const _ in layout) return true
  return false
}

function placedBy(stored: Places, pushes: readonly Push[], drag: Places | null): Places {
  const shown = new Map([...stored].map(([id, at]) => [id, pushes.length === 0 ? at : shownAt(id, at, pushes)]))
  for (const [id, at] of drag ?? []) if (shown.has(id)) shown.set(id, at)
  return shown
}

export function createFlowMapper(): (input: MapperInput) => MappedFlow {
  const faceStage = stage<Faces>()
  const closedStage = stage<Faces>()
  const storedStage = stage<Places>()
  const pushStage = stage<readonly Push[]>()
  const shownStage = stage<Places>()
  const wireStage = stage<readonly WireFace[]>()
  const routeStage = stage<RouteState>()
  const flowStage = stage<FlowGraph>()

  return (input) => {
    const { design, analysis, catalog, target, selection, path, known, drag, current } = input
    const view = analysis?.targets[target] ?? null
    const faces = faceStage([design.logic, design.layout, analysis, catalog, target], (previous) =>
      facesOf(input, previous),
    )
    const closed = closedStage([faces, design], () => closedFacesOf(input, faces))
    const stored = storedStage([faces, design.layout], () => storedPlaces(design, faces))
    const pushes = pushStage([stored, faces, closed], () => pushesOf(stored, faces, closed))
    const shown = shownStage([stored, pushes, drag], () => placedBy(stored, pushes, drag))
    const wires = wireStage([design.logic, faces, view], (previous) => {
      const next = wireFaces(design, faces, view)
      return isSame(previous, next) && previous !== null ? previous : next
    })
    const isUnplaced = !hasPlaces(design)
    const { routes } = routeStage([wires, faces, shown, known, isUnplaced], (previous) =>
      routeWires(
        { wires, faces, places: shown, known, isUnplaced },
        previous,
        drag === null ? null : new Set(drag.keys()),
      ),
    )
    const flow = flowStage([design.logic, view, faces, shown, wires, routes, selection, path, current], (previous) =>
      toFlow({ design, view, faces, places: shown, wires, routes, selection, path, current }, previous),
    )
    return { flow, faces, stored, pushes, shown, wires, routes }
  }
}
