// Who steps aside for what grew or came: as few boxes as can be, no further than needed. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { Box } from '../flow/geometry.ts'
import { freeShift } from './free-place.ts'

export type Boxes = ReadonlyMap<string, Box>

/** Room that is kept, and room that is made, in canvas pixels. */
const NEAR = 12
const GAP = 24

function isNear(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  )
}

/** Where a box goes that `pusher` reached, having come from `before`: further down when it stood below, further right when beside. */
function pushed(box: Box, origin: Box, pusher: Box, before: Box): Box | null {
  if (!isNear(pusher, box, NEAR)) return null
  if (origin.y >= before.y + before.height - 1) return { ...box, y: pusher.y + pusher.height + GAP }
  return origin.x >= before.x + before.width - 1 ? { ...box, x: pusher.x + pusher.width + GAP } : null
}

/** New places of boxes that one reaches by growing, and of those that these reach in turn. What it covered before stays covered. */
export function asideOfGrown(id: string, grown: Box, boxes: Boxes): ReadonlyMap<string, Point> {
  const now = new Map(boxes)
  now.set(id, grown)
  const queue = [id]
  // Every push leads down or right; the bound only keeps an accident from lasting.
  for (let steps = 0; queue.length > 0 && steps < 4 * boxes.size; steps += 1) {
    const by = queue.shift() ?? id
    const [pusher, before] = [now.get(by), boxes.get(by)]
    if (pusher === undefined || before === undefined) continue
    for (const [other, box] of now) {
      const origin = boxes.get(other)
      const to = other === by || other === id || origin === undefined ? null : pushed(box, origin, pusher, before)
      if (to === null || (to.x === box.x && to.y === box.y)) continue
      now.set(other, to)
      queue.push(other)
    }
  }
  return moved(boxes, now, id)
}

/** New places of boxes that a frame would cover or touch: the nearest where they cover nothing. `inside` are its own. */
export function asideOfFrame(frame: Box, inside: ReadonlySet<string>, boxes: Boxes): ReadonlyMap<string, Point> {
  const now = new Map(boxes)
  for (const [id, box] of boxes) {
    if (inside.has(id) || !isNear(frame, box, NEAR)) continue
    const others = [...now].flatMap(([other, each]) => (other === id || inside.has(other) ? [] : [each]))
    const { x, y } = freeShift([box], [...others, frame])
    now.set(id, { ...box, x: box.x + x, y: box.y + y })
  }
  return moved(boxes, now, '')
}

function moved(before: Boxes, after: Boxes, except: string): ReadonlyMap<string, Point> {
  return new Map(
    [...after].flatMap(([id, { x, y }]) => {
      const old = before.get(id)
      return id === except || old === undefined || (old.x === x && old.y === y) ? [] : [[id, { x, y }] as const]
    }),
  )
}
