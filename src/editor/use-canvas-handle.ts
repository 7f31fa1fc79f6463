// What others may ask of the canvas: to show something, to say what a layout needs, to take one over.

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, type RefObject } from 'react'
import type { Alignment, Point } from '../core/edit/command.ts'
import type { Design, Direction } from '../core/model/design.ts'
import type { NodeId, PortRef } from '../core/model/ids.ts'
import type { LayoutResult } from '../core/model/layout.ts'
import type { KeyAction } from './canvas-keys.ts'
import type { CanvasHandle } from './canvas-props.ts'
import type { CanvasState, CanvasStore } from './canvas-store.ts'
import { createFlowMapper } from './flow/flow-mapper.ts'
import { boundsOf, type Box } from './flow/geometry.ts'
import { groupOfBox } from './face/group-face.ts'
import { memberPlaces, nodesOfBoxes } from './flow/groups.ts'
import { boxPlaces, knownRoutes, layoutGraph, tidyCommand } from './flow/layout-graph.ts'
import type { KnownRoute } from './flow/wires.ts'
import { storedAt, storedLayout } from './flow/places.ts'
import { aligned } from './gestures/align.ts'
import { duplicate, DUPLICATE_OFFSET } from './gestures/duplicate.ts'
import { freeShift, NEW_NODE } from './gestures/free-place.ts'
import { roomForGrowth } from './gestures/room-for.ts'
import { placeInWire } from './gestures/make-room.ts'
import { doKeyAction } from './gestures/key-tools.ts'
import { nodeIds } from './to-flow.ts'
import { boxesOf } from './gestures/boxes.ts'
import type { Latest } from './latest.ts'

/** Margin around what is fitted, in screen pixels, and the largest zoom that fitting chooses. */
export const FIT = {
  padding: { top: '32px', left: '3%', right: '3%', bottom: '56px' },
  maxZoom: 1,
  minZoom: 0.03,
} as const

/** Below the first zoom nodes have no names: what is to be shown is shown at the second, or larger. */
const NAMELESS = 0.25
const READABLE = 0.5

/** Room left around a node that was brought into view, in screen pixels. */
const MARGIN = 24

const MOTION = { duration: 140 }

interface Tools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly flow: ReturnType<typeof useReactFlow>
  readonly flowStore: ReturnType<typeof useStoreApi>
  readonly setKnown: (known: ReadonlyMap<PortRef, KnownRoute>) => void
  readonly perform: (action: KeyAction) => void
}

/** How much of a node is in view; one without a place counts as whole. */
function seen({ latest, flowStore }: Tools, id: NodeId): 'whole' | 'part' | 'nothing' {
  const box = boxesOf(latest.current).get(id)
  if (box === undefined) return 'whole'
  const { transform, width, height } = flowStore.getState()
  const [x, y, zoom] = transform
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  const [right, bottom] = [left + box.width * zoom, top + box.height * zoom]
  if (left >= 0 && top >= 0 && right <= width && bottom <= height) return 'whole'
  return left < width && top < height && right > 0 && bottom > 0 ? 'part' : 'nothing'
}

/** Gives a node the focus; one that is not in the document yet, because it was out of view, gets it a frame later. */
function focusNode({ store, flowStore }: Tools, id: NodeId): void {
  store.setState({ current: id })
  const { domNode } = flowStore.getState()
  const find = () => domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  const node = find()
  if (node !== null && node !== undefined) node.focus({ preventScroll: true })
  else requestAnimationFrame(() => find()?.focus({ preventScroll: true }))
}

/** How far to move so that a span lies inside another, with a margin; its beginning first where it is too long. */
function shiftInto(start: number, end: number, room: number): number {
  if (start < MARGIN || end - start > room - 2 * MARGIN) return MARGIN - start
  return end > room - MARGIN ? room - MARGIN - end : 0
}

/** Moves the view no further than it takes to see a node; from far out it also comes nearer. */
function show(tools: Tools, id: NodeId, isFocused: boolean): void {
  const { latest, flow, flowStore } = tools
  const box = boxesOf(latest.current).get(id)
  const { transform, width, height } = flowStore.getState()
  const [x, y, zoom] = transform
  if (box !== undefined && zoom < NAMELESS) {
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: READABLE, ...MOTION })
  } else if (box !== undefined && seen(tools, id) !== 'whole') {
    const [left, top] = [box.x * zoom + x, box.y * zoom + y]
    const dx = shiftInto(left, left + box.width * zoom, width)
    const dy = shiftInto(top, top + box.height * zoom, height)
    void flow.setViewport({ x: x + dx, y: y + dy, zoom }, MOTION)
  }
  if (isFocused) focusNode(tools, id)
}

/** Comes so near that what is edited in a node can be read: further out it shows no text to be edited. */
function approach({ latest, flow, flowStore }: Tools, id: NodeId): void {
  const box = boxesOf(latest.current).get(id)
  if (box === undefined || flowStore.getState().transform[2] >= READABLE) return
  void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: READABLE, ...MOTION })
}

/** The node whose name or comment is being edited. */
function editedNode({ renaming, commenting }: CanvasState): NodeId | null {
  return renaming ?? commenting
}

/** Where the nodes of a layout stood: its corner stays, so that tidying some does not move them away. Null when some had no place. */
function anchorOf({ props, mapped }: Latest, result: LayoutResult): Point | null {
  const moved = nodesOfBoxes(Object.keys(result.positions), mapped.movables)
  const placed = moved.flatMap((id) => {
    const at = props.design.layout[id] === undefined ? undefined : mapped.stored.get(id)
    return at === undefined ? [] : [{ ...at, width: 0, height: 0 }]
  })
  return placed.length < moved.length ? null : boundsOf(placed)
}

/** The design as it would be in a direction. */
function drawnIn(design: Design, direction: Direction): Design {
  const { direction: _, ...rest } = design
  return direction === 'down' ? { ...rest, direction } : rest
}

function applyLayout({ latest, setKnown }: Tools, result: LayoutResult, direction: Direction | undefined): void {
  const { props, mapped } = latest.current
  const places = boxPlaces(result, mapped.faces)
  const anchor = anchorOf(latest.current, places)
  setKnown(knownRoutes(places, mapped.wires, anchor))
  const tidy = tidyCommand(places, anchor)
  const stored = storedLayout(new Map(Object.entries(tidy.positions)), mapped.faces, mapped.pushes)
  const positions = memberPlaces(Object.fromEntries(stored), mapped.boxOf, mapped.stored)
  props.onCommand(direction === undefined ? { ...tidy, positions } : { type: 'layout.direction', direction, positions })
}

/** Boxes that stand, and new ones, as shown; the place as it is stored. */
function freePlace({ mapped }: Latest, wish: Point, boxes: readonly Box[]): Point {
  const moving = boxes.map((box) => ({ ...box, x: box.x + wish.x, y: box.y + wish.y }))
  const shift = freeShift(moving, [...boxesOf({ mapped }).values()])
  const place = storedAt('', { x: wish.x + shift.x, y: wish.y + shift.y }, mapped.pushes)
  return { x: Math.round(place.x), y: Math.round(place.y) }
}

function align({ latest }: Tools, how: Alignment): void {
  const { props, mapped } = latest.current
  const { selection } = props
  const isChosen = (box: NodeId): boolean =>
    nodesOfBoxes([box], mapped.movables).every((node) => selection.nodes.has(node))
  const chosen = new Map([...boxesOf(latest.current)].filter(([id]) => isChosen(id)))
  const positions = memberPlaces(aligned(chosen, how), mapped.boxOf, mapped.stored)
  if (Object.keys(positions).length > 0) props.onCommand({ type: 'layout.align', how, positions })
}

function handleOf(tools: Tools): CanvasHandle {
  const { latest, store, flow, flowStore, perform } = tools
  return {
    // A frame later: nodes that were just given places have them by then.
    fit: () => void requestAnimationFrame(() => void flow.fitView({ ...FIT, ...MOTION })),
    fitSelection: () => {
      const { props, mapped } = latest.current
      const boxes = new Set([...props.selection.nodes].map((id) => mapped.boxOf.get(id) ?? id))
      const nodes = [...boxes].map((id) => ({ id }))
      void flow.fitView({ ...FIT, ...MOTION, ...(nodes.length > 0 ? { nodes } : {}) })
    },
    zoom: (by) => {
      if (by === 'in') void flow.zoomIn(MOTION)
      else if (by === 'out') void flow.zoomOut(MOTION)
      else void flow.zoomTo(1, MOTION)
    },
    show: (node, options) => {
      if (options?.onlyHidden === true && seen(tools, node) !== 'nothing') return
      show(tools, node, options?.focus === true)
    },
    centre: () => {
      const { transform, width, height } = flowStore.getState()
      const [x, y, zoom] = transform
      return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom }
    },
    freePlace: (wish, boxes) => freePlace(latest.current, wish, boxes ?? [{ x: 0, y: 0, ...NEW_NODE }]),
    placeInWire: (wire, wish) => placeInWire(latest.current, wire, { ...wish, ...NEW_NODE }, null),
    duplicate: (ids) => duplicate(latest.current, ids, DUPLICATE_OFFSET),
    canvasPoint: (screen) => flow.screenToFlowPosition({ ...screen }),
    layoutRequest: (wanted) => {
      const { input, mapped: shown } = latest.current
      const { design } = input
      const direction = wanted ?? design.direction ?? 'right'
      // Another direction has other faces: they are made once, before anything is drawn.
      const isShown = direction === (design.direction ?? 'right')
      const mapped = isShown ? shown : createFlowMapper()({ ...input, design: drawnIn(design, direction) })
      return layoutGraph(nodeIds(mapped.flow.nodes), mapped.faces, mapped.wires, null, mapped.frames, direction)
    },
    applyLayout: (result, direction) => applyLayout(tools, result, direction),
    roomFor: (next) => roomForGrowth(latest.current, next),
    align: (how) => align(tools, how),
    rename: (node) => {
      const { props } = latest.current
      const isNamed = props.design.logic.nodes[node] !== undefined || groupOfBox(node, props.design) !== null
      if (props.isReadOnly !== true && isNamed) store.setState({ renaming: node })
    },
    perform: (action) => perform(action),
  }
}

export function useCanvasHandle(
  latest: RefObject<Latest>,
  store: CanvasStore,
  setKnown: (known: ReadonlyMap<PortRef, KnownRoute>) => void,
): CanvasHandle {
  const flow = useReactFlow()
  const flowStore = useStoreApi()
  const { made, tools } = useMemo(() => {
    const handle: { current: CanvasHandle | null } = { current: null }
    const perform = (action: KeyAction): void => doKeyAction({ latest, store, handle }, action)
    const all: Tools = { latest, store, flow, flowStore, setKnown, perform }
    handle.current = handleOf(all)
    return { made: handle.current, tools: all }
  }, [flow, flowStore, latest, store, setKnown])
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const edited = editedNode(state)
        if (edited !== null && edited !== editedNode(before)) approach(tools, edited)
      }),
    [store, tools],
  )
  return made
}
