// The table of vertices, with implementations that were made long before the others.

import { expect, test } from 'vitest'
import { moduleType } from '../model/module-type.ts'
import { apply, device, type Impl, withOrigin } from './impl.ts'
import { createVertexNumbers, setVertex, vertexOf } from './vertex-numbers.ts'

function part(): Impl {
  return device({ name: 'a', module: 'A', type: moduleType('a'), keys: [], packages: null, connect: () => '' })
}

test('every implementation has its own vertex, over many pages', () => {
  const old = part()
  const all = Array.from({ length: 10_000 }, part)
  const table = createVertexNumbers()
  expect(vertexOf(table, old)).toBeLessThan(0)
  for (const [index, impl] of [old, ...all].entries()) setVertex(table, impl, index)
  expect([old, ...all].map((impl) => vertexOf(table, impl))).toEqual(
    Array.from({ length: 10_001 }, (_, index) => index),
  )
  expect(vertexOf(createVertexNumbers(), old)).toBeLessThan(0)
})

test('copies and applications are others', () => {
  const one = part()
  const table = createVertexNumbers()
  setVertex(table, one, 7)
  for (const other of [withOrigin(one, { node: 'n' }), apply(one, one), part()])
    expect(vertexOf(table, other)).toBeLessThan(0)
  expect(vertexOf(table, one)).toBe(7)
})
