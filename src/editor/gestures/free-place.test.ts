import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../flow/geometry.ts'
import { freeShift } from './free-place.ts'
import { assertProperty } from '../../core/testing/assert-property.ts'

const box = (x: number, y: number, width = 200, height = 100): Box => ({ x, y, width, height })

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('free places', () => {
  it('leaves what covers nothing where it is', () => {
    expect(freeShift([box(0, 0)], [])).toEqual({ x: 0, y: 0 })
    expect(freeShift([box(0, 0)], [box(240, 0)])).toEqual({ x: 0, y: 0 })
  })

  it('goes just below what stands at the same place', () => {
    expect(freeShift([box(0, 0)], [box(0, 0)])).toEqual({ x: 0, y: 144 })
  })

  it('moves a group as a whole', () => {
    const shift = freeShift([box(0, 0), box(300, 0)], [box(300, 10)])
    expect(Math.abs(shift.y)).toBeGreaterThanOrEqual(114)
  })

  it('never covers anything, however full the canvas is', () => {
    const any = fc.record({
      x: fc.integer({ min: 0, max: 1500 }),
      y: fc.integer({ min: 0, max: 1500 }),
      width: fc.integer({ min: 50, max: 400 }),
      height: fc.integer({ min: 50, max: 400 }),
    })
    assertProperty(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 4 }),
        fc.array(any, { maxLength: 40 }),
        (moving, standing) => {
          const { x, y } = freeShift(moving, standing)
          for (const one of moving) {
            const moved = { ...one, x: one.x + x, y: one.y + y }
            expect(standing.some((other) => overlap(moved, other))).toBe(false)
          }
        },
      ),
    )
  })
})
