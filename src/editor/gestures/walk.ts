// Walking between nodes with arrow keys: the nearest node in a direction. Pure.

import type { Box } from '../flow/geometry.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const ASIDE = 2.5

function centre(box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function ahead(from: Box, to: Box, direction: Direction): { readonly along: number; readonly aside: number } {
  const [a, b] = [centre(from), centre(to)]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  if (direction === 'left') return { along: -dx, aside: Math.abs(dy) }
  if (direction === 'right') return { along: dx, aside: Math.abs(dy) }
  return direction === 'up' ? { along: -dy, aside: Math.abs(dx) } : { along: dy, aside: Math.abs(dx) }
}

/** Id of the nearest box in a direction, boxes straight ahead preferred; null when nothing lies there. */
export function neighbour(from: string, boxes: ReadonlyMap<string, Box>, direction: Direction): string | null {
  const start = boxes.get(from)
  if (start === undefined) return null
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    if (id === from) continue
    const { along, aside } = ahead(start, box, direction)
    if (along <= 0) continue
    const distance = along + ASIDE * aside
    if (distance < bestDistance) {
      best = id
      bestDistance = distance
    }
  }
  return best
}
