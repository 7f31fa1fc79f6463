import { describe, expect, it } from 'vitest'
import type { Design, ForeignNode } from '../../core/model/design.ts'
import { moduleType } from '../../core/model/module-type.ts'
import { createFlowMapper, type MapperInput } from '../flow/flow-mapper.ts'
import type { GraphCanvasProps } from '../canvas-props.ts'
import type { Latest } from '../latest.ts'
import { NO_SELECTION } from '../selection.ts'
import { toyCatalog, toyDesign, toyNode } from '../testing/toy.ts'
import { roomForGrowth } from './room-for.ts'

function foreign(parameters: number): ForeignNode {
  return {
    kind: 'foreign',
    binding: 'main',
    module: 'Unikernel.Main',
    parameters: Array.from({ length: parameters }, () => moduleType('water')),
    result: moduleType('job'),
    dependencies: 0,
    keys: [],
    packages: [],
  }
}

const small = toyDesign(
  { m: foreign(1), a: toyNode('spring', 'source') },
  { 'm.param0': 'a' },
  { m: { x: 300, y: 0 }, a: { x: 300, y: 160 } },
)

function latestOf(design: Design): Latest {
  const input: MapperInput = {
    design,
    analysis: null,
    catalog: toyCatalog,
    target: 'red',
    selection: NO_SELECTION,
    path: new Set(),
    known: new Map(),
    drag: null,
    current: null,
  }
  const props: GraphCanvasProps = {
    ...input,
    theme: 'light',
    canConnect: () => ({ kind: 'allowed' }),
    onCommand: () => undefined,
    onSelect: () => undefined,
  }
  return { props, input, mapped: createFlowMapper()(input), drag: null }
}

function movesOf(before: Design, after: Design) {
  const command = roomForGrowth(latestOf(before), after)
  return command?.type === 'node.move' ? command.positions : null
}

function withNode(design: Design, id: string, node: Design['logic']['nodes'][string]): Design {
  return { ...design, logic: { ...design.logic, nodes: { ...design.logic.nodes, [id]: node } } }
}

describe('room for what an edit changes', () => {
  it('moves what stands below a node that gets more rows, and nothing when it does not reach it', () => {
    const grown = movesOf(small, withNode(small, 'm', foreign(7)))
    expect(Object.keys(grown ?? {})).toEqual(['a'])
    expect(grown?.['a']?.y).toBeGreaterThan(160)
    expect(movesOf(small, withNode(small, 'm', { ...foreign(1), binding: 'other' }))).toBeNull()
    const far = { ...small, layout: { ...small.layout, a: { x: 300, y: 2000 } } }
    expect(movesOf(far, withNode(far, 'm', foreign(7)))).toBeNull()
  })

  it('finds a place for what is new where it covers nothing that stands or came with it', () => {
    const next = withNode(withNode(small, 'n', toyNode('new', 'source')), 'o', toyNode('other', 'filter'))
    const at = { x: 310, y: 150 }
    const moves = movesOf(small, { ...next, layout: { ...next.layout, n: at, o: at } })
    expect(Object.keys(moves ?? {}).sort()).toEqual(['n', 'o'])
    const { faces } = createFlowMapper()(latestOf({ ...next, layout: { ...next.layout, ...moves } }).input)
    const boxes = ['a', 'm', 'n', 'o'].map((id) => {
      const { width = 0, height = 0 } = faces.get(id) ?? {}
      return { x: 0, y: 0, ...small.layout[id], ...moves?.[id], width, height }
    })
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(isApart).toBe(true)
      }
    }
  })

  it('leaves what is new alone where there is room, and does not count what is gone', () => {
    const { a: _, ...nodes } = small.logic.nodes
    const next = {
      ...small,
      logic: { ...small.logic, nodes: { ...nodes, n: toyNode('new', 'source') }, wires: { 'm.param0': 'n' } },
      layout: { m: { x: 300, y: 0 }, n: { x: 300, y: 200 } },
    }
    expect(movesOf(small, next)).toBeNull()
  })
})
