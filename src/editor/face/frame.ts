// What an opened composite became, laid out inside its frame: columns from left to right, or rows from the bottom up, one step smaller than nodes.

import type { DeviceView, TargetView } from '../../core/analyze/analysis.ts'
import type { Direction } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import { spreadLanes, type RoutedWire } from '../flow/lanes.ts'
import type { Box as FlowBox } from '../flow/geometry.ts'
import { routeWire } from '../flow/route.ts'
import { turnBox, turnPoint, turnRouteBack } from '../flow/turn.ts'
import { monoWidth, sansWidth } from './metrics.ts'
import type { FrameFace, InnerFace, PortFace } from './node-face.ts'

const HEIGHT = 44
const GAP_X = 52
const GAP_Y = 18
const PAD = 20

type TurnedBox = FlowBox & { readonly index: number }

interface Box {
  readonly device: DeviceView
  readonly column: number
  readonly width: number
}

/** Longest distance of every inner device from the frame's inputs; devices come after what they use. */
function columnsOf(devices: readonly DeviceView[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>()
  for (const device of devices) {
    const before = [...device.parameters, ...device.dependencies].map((index) => columns.get(index) ?? -1)
    columns.set(device.index, Math.max(-1, ...before) + 1)
  }
  return columns
}

function boxesOf(devices: readonly DeviceView[]): readonly Box[] {
  const columns = columnsOf(devices)
  return devices.map((device) => ({
    device,
    column: columns.get(device.index) ?? 0,
    width: Math.min(240, Math.ceil(Math.max(sansWidth(device.variable, 12), monoWidth(device.functor, 11)) + 28)),
  }))
}

function placeBoxes(
  boxes: readonly Box[],
  left: number,
  top: number,
): { readonly inner: readonly InnerFace[]; readonly right: number } {
  const last = Math.max(0, ...boxes.map((box) => box.column))
  const inner: InnerFace[] = []
  let x = left
  for (let column = 0; column <= last; column += 1) {
    const here = boxes.filter((box) => box.column === column)
    const width = Math.max(0, ...here.map((box) => box.width))
    here.forEach((box, row) => {
      inner.push({
        index: box.device.index,
        title: box.device.variable,
        module: box.device.functor,
        x,
        y: top + row * (HEIGHT + GAP_Y),
        width,
        height: HEIGHT,
      })
    })
    x += width + GAP_X
  }
  return { inner, right: x - GAP_X }
}

/** The same in rows, what is used below what uses it. */
function placeRows(
  boxes: readonly Box[],
  left: number,
  top: number,
): { readonly inner: readonly InnerFace[]; readonly right: number } {
  const last = Math.max(0, ...boxes.map((box) => box.column))
  const inner = boxes.map((box): InnerFace => {
    const before = boxes.slice(0, boxes.indexOf(box)).filter(({ column }) => column === box.column)
    return {
      index: box.device.index,
      title: box.device.variable,
      module: box.device.functor,
      x: left + before.reduce((sum, { width }) => sum + width + GAP_Y, 0),
      y: top + (last - box.column) * (HEIGHT + GAP_X),
      width: box.width,
      height: HEIGHT,
    }
  })
  return { inner, right: Math.max(...inner.map(({ x, width }) => x + width)) }
}

/** Where a wire that comes in through a port goes on: behind the port's label; top-down above the lines that are below the frame. */
function behindLabel(port: PortFace, bottom: number | null): { readonly x: number; readonly y: number } {
  if (bottom !== null) return { x: port.x, y: bottom }
  return {
    x: 20 + sansWidth(port.label, 12) + (port.fallback === null ? 0 : monoWidth(` (${port.fallback})`, 11)),
    y: port.y,
  }
}

/** Wires between inner devices, and from the frame's inputs to the inner devices that use what is wired there. */
function innerWires(
  boxes: readonly Box[],
  inner: ReadonlyMap<number, InnerFace>,
  inputs: ReadonlyMap<number, PortFace>,
  bottom: number | null,
): FrameFace['wires'] {
  const direction = bottom === null ? 'right' : 'down'
  const turn = (box: InnerFace): TurnedBox => ({ index: box.index, ...turnBox(box, direction) })
  const turnedInner = new Map([...inner].map(([index, box]) => [index, turn(box)]))
  const obstacles = [...turnedInner.values()]
  const dependencies = new Map<string, boolean>()
  const routed: RoutedWire[] = []
  for (const { device } of boxes) {
    const to = turnedInner.get(device.index)
    if (to === undefined) continue
    const all = [...device.parameters, ...device.dependencies]
    all.forEach((index, position) => {
      const at = { x: to.x, y: to.y + ((position + 1) * to.height) / (all.length + 1) }
      const [source, input] = [turnedInner.get(index), inputs.get(index)]
      const id = `${device.index}-${position}`
      const from = source === undefined ? null : { x: source.x + source.width, y: source.y + source.height / 2 }
      const start = from ?? (input === undefined ? null : turnPoint(behindLabel(input, bottom), direction))
      if (start === null) return
      dependencies.set(id, position >= device.parameters.length)
      const others = obstacles.filter((box) => box !== to && box !== source)
      const own = source === undefined ? [to] : [source, to]
      const route = routeWire({ at: start, side: 'right' }, { at, side: 'left' }, own, others)
      routed.push({ id, net: String(index), route, isFixed: false })
    })
  }
  return [...spreadLanes(routed, obstacles, 5)].map(([id, points]) => ({
    id,
    points: turnRouteBack(points, direction),
    isDependency: dependencies.get(id) === true,
  }))
}

export interface FrameLayout {
  readonly frame: FrameFace
  readonly width: number
  readonly height: number
}

/** Lays out the devices of `inside` below `top`, right of the labels of `inputs`; null when the node became nothing. */
export function frameOf(
  inside: readonly number[],
  view: TargetView,
  inputs: readonly PortFace[],
  sourceOf: (port: string) => NodeId | undefined,
  place: { readonly top: number; readonly gutter: number; readonly right: number; readonly direction: Direction },
): FrameLayout | null {
  const devices = inside.flatMap((index) => view.devices[index] ?? [])
  if (devices.length === 0) return null
  const boxes = boxesOf(devices)
  const isDown = place.direction === 'down'
  const { inner, right } = (isDown ? placeRows : placeBoxes)(boxes, place.gutter, place.top + PAD)
  const byIndex = new Map(inner.map((box) => [box.index, box]))
  const fromInput = new Map<number, PortFace>()
  for (const port of inputs) {
    const source = sourceOf(port.port)
    const device = source === undefined ? undefined : view.nodes[source]?.device
    if (device !== undefined && device !== null) fromInput.set(device, port)
  }
  const bottom = Math.max(...inner.map((box) => box.y + box.height))
  return {
    frame: { inner, wires: innerWires(boxes, byIndex, fromInput, isDown ? bottom + PAD : null) },
    width: right + place.right,
    height: bottom + PAD - place.top,
  }
}
