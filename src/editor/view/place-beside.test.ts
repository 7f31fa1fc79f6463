import { describe, expect, it } from 'vitest'
import { placeBeside } from './place-beside.ts'

const ROOM = { width: 1024, height: 640 }
const SIZE = { width: 320, height: 120 }
const AT = { x: 420, y: 200 }

function covers(at: { readonly x: number; readonly y: number }, box: DOMRectLike): boolean {
  return (
    at.x < box.x + box.width && at.x + SIZE.width > box.x && at.y < box.y + box.height && at.y + SIZE.height > box.y
  )
}

interface DOMRectLike {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

describe('a popover about a node', () => {
  it.each([
    ['below where there is room', { x: 420, y: 150, width: 200, height: 120 }],
    ['above where a little too little room is below', { x: 420, y: 300, width: 200, height: 220 }],
    ['above at the bottom of the window', { x: 420, y: 480, width: 200, height: 140 }],
    ['on the right of a tall one', { x: 60, y: 20, width: 200, height: 600 }],
    ['on the left of a tall one at the edge', { x: 800, y: 20, width: 200, height: 600 }],
  ])('stands %s and covers none of it', (_, box) => {
    const at = placeBeside(AT, box, SIZE, ROOM)
    expect(covers(at, box)).toBe(false)
    expect(at.x).toBeGreaterThanOrEqual(0)
    expect(at.x + SIZE.width).toBeLessThanOrEqual(ROOM.width)
    expect(at.y + SIZE.height).toBeLessThanOrEqual(ROOM.height)
  })

  it('stands at the pointer, inside the window, when there is no box or no room beside it', () => {
    expect(placeBeside(AT, null, SIZE, ROOM)).toEqual({ x: 420, y: 206 })
    expect(placeBeside({ x: 1000, y: 630 }, null, SIZE, ROOM)).toEqual({ x: 696, y: 512 })
    expect(placeBeside(AT, { x: 0, y: 0, width: 1024, height: 640 }, SIZE, ROOM)).toEqual({ x: 420, y: 206 })
  })
})
