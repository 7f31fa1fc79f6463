// What an opened composite became, laid out inside its frame: columns from left to right, one step smaller than nodes.

import type { DeviceView, TargetView } from '../../core/analyze/analysis.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import { monoWidth, sansWidth } from './metrics.ts'
import type { FrameFace, InnerFace, PortFace } from './node-face.ts'

const HEIGHT = 44
const GAP_X = 36
const GAP_Y = 14
const PAD = 20

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
    width: Math.min(220, Math.ceil(Math.max(sansWidth(device.base, 12), monoWidth(device.functor, 11)) + 20)),
  }))
}

function placeBoxes(boxes: readonly Box[], left: number, top: number): { readonly inner: readonly InnerFace[]; readonly right: number } {
  const last = Math.max(0, ...boxes.map((box) => box.column))
  const inner: InnerFace[] = []
  let x = left
  for (let column = 0; column <= last; column += 1) {
    const here = boxes.filter((box) => box.column === column)
    const width = Math.max(0, ...here.map((box) => box.width))
    here.forEach((box, row) => {
      inner.push({
        index: box.device.index,
        title: box.device.base,
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

function elbow(from: { x: number; y: number }, to: { x: number; y: number }, lane: number): Route {
  if (from.y === to.y) return [from, to]
  const x = to.x - 10 - (lane % 3) * 7
  return [from, { x, y: from.y }, { x, y: to.y }, to]
}

/** Wires between inner devices, and from the frame's inputs to the inner devices that use what is wired there. */
function innerWires(
  boxes: readonly Box[],
  inner: ReadonlyMap<number, InnerFace>,
  inputs: ReadonlyMap<number, PortFace>,
): FrameFace['wires'] {
  const wires: FrameFace['wires'][number][] = []
  for (const { device } of boxes) {
    const to = inner.get(device.index)
    if (to === undefined) continue
    const all = [...device.parameters, ...device.dependencies]
    all.forEach((index, position) => {
      const target = { x: to.x, y: to.y + ((position + 1) * to.height) / (all.length + 1) }
      const source = inner.get(index)
      const input = inputs.get(index)
      const isDependency = position >= device.parameters.length
      const id = `${device.index}-${position}`
      if (source !== undefined) {
        const from = { x: source.x + source.width, y: source.y + source.height / 2 }
        wires.push({ id, points: elbow(from, target, position), isDependency })
      } else if (input !== undefined) {
        wires.push({ id, points: elbow({ x: input.x, y: input.y }, target, position), isDependency })
      }
    })
  }
  return wires
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
  place: { readonly top: number; readonly gutter: number; readonly right: number },
): FrameLayout | null {
  const devices = inside.flatMap((index) => view.devices[index] ?? [])
  if (devices.length === 0) return null
  const boxes = boxesOf(devices)
  const { inner, right } = placeBoxes(boxes, place.gutter, place.top + PAD)
  const byIndex = new Map(inner.map((box) => [box.index, box]))
  const fromInput = new Map<number, PortFace>()
  for (const port of inputs) {
    const source = sourceOf(port.port)
    const device = source === undefined ? undefined : view.nodes[source]?.device
    if (device !== undefined && device !== null) fromInput.set(device, port)
  }
  const bottom = Math.max(...inner.map((box) => box.y + box.height))
  return {
    frame: { inner, wires: innerWires(boxes, byIndex, fromInput) },
    width: right + place.right,
    height: bottom + PAD - place.top,
  }
}
