// Sharing of vertices: equal ones are one, also after the table has grown many times.

import { expect, it } from 'vitest'
import { APPLICATION, CHOICE } from './graph.ts'
import { createVertexTable, internDevice, internEdge } from './vertex-table.ts'

it('makes each vertex once, whatever has been made in between', () => {
  const table = createVertexTable()
  const count = 3000
  /** Devices with up to two dependencies, applications and choices, all of them different. */
  const make = (index: number): readonly number[] => [
    internDevice(table, index, [7, index, index + 1].slice(0, index % 3), Math.min(1, index % 3)),
    internEdge(table, APPLICATION, index, index + 1, 0),
    internEdge(table, CHOICE, index, index + 1, index % 5),
    internEdge(table, CHOICE, index, index + 1, 5 + (index % 5)),
  ]
  const first = Array.from({ length: count }, (_, index) => make(index))
  expect(new Set(first.flat()).size).toBe(count * 4)
  expect(Array.from({ length: count }, (_, index) => make(index))).toEqual(first)
  expect(table.size).toBe(count * 4)
})

it('tells devices apart by key, by dependencies and by their order', () => {
  const table = createVertexTable()
  const different = [
    internDevice(table, 1, [], 0),
    internDevice(table, 2, [], 0),
    internDevice(table, 1, [0], 0),
    internDevice(table, 1, [1], 0),
    internDevice(table, 1, [0, 1], 0),
    internDevice(table, 1, [1, 0], 0),
  ]
  expect(different).toEqual([0, 1, 2, 3, 4, 5])
  // Only what stands from `base` on counts.
  expect(internDevice(table, 1, [9, 9, 0, 1], 2)).toBe(4)
})
