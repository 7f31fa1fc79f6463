import { describe, expect, it } from 'vitest'
import type { Box } from '../flow/geometry.ts'
import { roomInWire } from './make-room.ts'

const boxes = new Map<string, Box>([
  ['a', { x: 0, y: 0, width: 200, height: 100 }],
  ['b', { x: 260, y: 0, width: 200, height: 100 }],
  ['beside', { x: 260, y: 200, width: 200, height: 100 }],
  ['c', { x: 600, y: 0, width: 200, height: 100 }],
])
const dropped: Box = { x: 180, y: 0, width: 240, height: 160 }

describe('room in a wire', () => {
  it('moves the end of the wire and what stands in its column and beyond, no further than needed', () => {
    const { position, moves } = roomInWire(dropped, 'a', 'b', boxes)
    expect(position).toEqual({ x: 264, y: 0 })
    expect([...moves]).toEqual([
      ['b', { x: 568, y: 0 }],
      ['beside', { x: 568, y: 200 }],
      ['c', { x: 908, y: 0 }],
    ])
  })

  it('moves nothing where there is room, and nothing for a wire that runs backwards', () => {
    const far = new Map<string, Box>([
      ['a', { x: 0, y: 0, width: 200, height: 100 }],
      ['b', { x: 900, y: 0, width: 200, height: 100 }],
    ])
    expect(roomInWire({ ...dropped, x: 300 }, 'a', 'b', far)).toEqual({ position: { x: 300, y: 0 }, moves: new Map() })
    expect(roomInWire(dropped, 'c', 'a', boxes).moves.size).toBe(0)
  })
})
