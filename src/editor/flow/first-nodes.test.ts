import { describe, expect, it } from 'vitest'
import { NO_SELECTION } from '../selection.ts'
import { toyCatalog, toyDesign, toyNode } from '../testing/toy.ts'
import { createFlowMapper } from './flow-mapper.ts'
import { firstNodes } from './first-nodes.ts'
import { boundsOf } from './geometry.ts'

const COUNT = 40
const ids = Array.from({ length: COUNT }, (_, index) => `n${index}`)
const spread = toyDesign(
  Object.fromEntries(ids.map((id) => [id, toyNode(id, 'source')])),
  {},
  Object.fromEntries(ids.map((id, index) => [id, { x: (index * 7_919) % 4_001, y: (index * 104_729) % 3_001 }])),
)
const nodes = createFlowMapper()({
  design: spread,
  analysis: null,
  catalog: toyCatalog,
  target: 'red',
  selection: NO_SELECTION,
  path: new Set(),
  known: new Map(),
  drag: null,
  current: null,
}).flow.nodes

function bounds(of: typeof nodes) {
  return boundsOf(of.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height })))
}

describe('the nodes that are drawn first', () => {
  it('are as far spread as all of them, in the same order', () => {
    const first = firstNodes(nodes, 5)
    expect(first.slice(0, 5)).toEqual(nodes.slice(0, 5))
    expect(first.length).toBeLessThanOrEqual(9)
    expect(bounds(first)).toEqual(bounds(nodes))
    expect(bounds(nodes.slice(0, 5))).not.toEqual(bounds(nodes))
    expect(first).toEqual(nodes.filter((node) => first.includes(node)))
  })

  it('are all of them when there is room', () => {
    expect(firstNodes(nodes, COUNT)).toEqual(nodes)
  })
})
