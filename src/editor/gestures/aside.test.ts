import { describe, expect, it } from 'vitest'
import type { Box } from '../flow/geometry.ts'
import { asideOfFrame, asideOfGrown } from './aside.ts'

const box = (x: number, y: number, width = 200, height = 100): Box => ({ x, y, width, height })

describe('a node that grows', () => {
  const boxes = new Map([
    ['top', box(0, 0)],
    ['below', box(20, 140)],
    ['lowest', box(0, 280)],
    ['beside', box(300, 0)],
  ])

  it('moves down what it reaches, and what that reaches, and nothing else', () => {
    expect([...asideOfGrown('top', box(0, 0, 200, 160), boxes)]).toEqual([
      ['below', { x: 20, y: 184 }],
      ['lowest', { x: 0, y: 308 }],
    ])
  })

  it('moves nothing while there is room', () => {
    expect(asideOfGrown('top', box(0, 0, 200, 120), boxes).size).toBe(0)
  })

  it('moves to the right what it reaches by its width', () => {
    expect([...asideOfGrown('top', box(0, 0, 320, 100), boxes)]).toEqual([['beside', { x: 344, y: 0 }]])
  })

  it('leaves what somebody put on top of it', () => {
    const covering = new Map([...boxes, ['covering', box(10, 40)]])
    expect(asideOfGrown('top', box(0, 0, 200, 160), covering).has('covering')).toBe(false)
  })
})

describe('the frame of a new group', () => {
  it('is touched by nothing that stands outside', () => {
    const boxes = new Map([
      ['above', box(0, 0)],
      ['member', box(0, 136)],
      ['far', box(600, 0)],
    ])
    const frame = box(-18, 97, 236, 157)
    const moves = asideOfFrame(frame, new Set(['member']), boxes)
    expect([...moves.keys()]).toEqual(['above'])
    const { x, y } = moves.get('above') ?? { x: 0, y: 0 }
    expect(x + 200 < frame.x || y + 100 + 12 <= frame.y).toBe(true)
  })
})
