import { describe, expect, it } from 'vitest'
import type { Design, Group } from '../../core/model/design.ts'
import { NO_SELECTION, selectNodes } from '../selection.ts'
import { toyCatalog, toyDesign, toyNode } from '../testing/toy.ts'
import { createFlowMapper, type MapperInput } from './flow-mapper.ts'
import { memberMoves, memberPlaces } from './groups.ts'
import { boxPlaces, layoutGraph } from './layout-graph.ts'
import { FRAME_PADDING, roomAbove } from './rooms.ts'

const chain = toyDesign(
  { c: toyNode('kettle', 'boiler'), b: toyNode('clean', 'filter'), a: toyNode('well', 'source') },
  { 'c.water': 'b', 'b.from': 'a' },
  { a: { x: 0, y: 0 }, b: { x: 300, y: 60 }, c: { x: 700, y: 0 } },
)

function grouped(group: Group, more: Partial<Design> = {}): Design {
  return { ...chain, ...more, groups: { g: group } }
}

function map(design: Design, more: Partial<MapperInput> = {}) {
  return createFlowMapper()({
    design,
    analysis: null,
    catalog: toyCatalog,
    target: 'red',
    selection: NO_SELECTION,
    path: new Set(),
    known: new Map(),
    drag: null,
    current: null,
    ...more,
  })
}

const open = grouped({ title: 'water', members: ['a', 'b'] })
const closed = grouped({ title: 'water', members: ['a', 'b'], collapsed: true })

describe('an open group', () => {
  it('is a frame behind its members that goes where they go', () => {
    const { flow, frames } = map(open)
    expect(flow.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['group:g', 'frame'],
      ['a', 'face'],
      ['b', 'face'],
      ['c', 'face'],
    ])
    const [frame] = frames
    const moved = map(open, { drag: new Map([['a', { x: -50, y: -20 }]]) }).frames[0]
    expect([moved?.x, moved?.y]).toEqual([(frame?.x ?? 0) - 50, (frame?.y ?? 0) - 20])
  })

  it('encloses its members and the comments above them', () => {
    const text = [{ kind: 'comment', text: 'deep' } as const, { kind: 'node', id: 'a' } as const]
    const { frames, faces, shown } = map(
      grouped({ title: 'water', members: ['a'] }, { logic: { ...chain.logic, text } }),
    )
    const [frame, face, at] = [frames[0], faces.get('a'), shown.get('a')]
    if (frame === undefined || face === undefined || at === undefined) throw new Error('nothing is drawn')
    const { top, right, bottom, left } = FRAME_PADDING
    const above = roomAbove(face)
    expect(above).toBeGreaterThan(0)
    expect([at.x - frame.x, at.y - above - frame.y]).toEqual([left, top])
    expect(frame.x + frame.width - at.x - face.width).toBe(right)
    expect(frame.y + frame.height - at.y - face.height).toBe(bottom)
  })

  it('is selected with all of its members, and only then', () => {
    const isSelected = (nodes: readonly string[]) =>
      map(open, { selection: selectNodes(nodes) }).flow.nodes.find(({ id }) => id === 'group:g')?.selected
    expect([isSelected(['a']), isSelected(['a', 'b']), isSelected(['a', 'b', 'c'])]).toEqual([false, true, true])
  })

  it('moves its members by what its frame moves, whatever else was dragged with it', () => {
    const { movables, shown, frames } = map(open)
    const at = frames[0] ?? { x: 0, y: 0 }
    const moves = new Map([
      ['group:g', { x: at.x + 7, y: at.y - 3 }],
      ['a', { x: 999, y: 999 }],
    ])
    expect([...memberMoves(moves, movables, shown)]).toEqual([
      ['a', { x: 7, y: -3 }],
      ['b', { x: 307, y: 57 }],
    ])
  })

  it('asks the layout to keep its members together', () => {
    const { faces, wires, frames } = map(open)
    expect(layoutGraph(['a', 'b', 'c'], faces, wires, null, frames).groups).toMatchObject([
      { id: 'g', boxes: ['a', 'b'] },
    ])
    expect('groups' in layoutGraph(['a', 'b', 'c'], faces, wires, null)).toBe(false)
  })
})

describe('a collapsed group', () => {
  it('is one block with the wires that cross its border', () => {
    const { faces, wires, flow, shown } = map(closed)
    expect([...faces.keys()]).toEqual(['c', 'group:g'])
    expect(wires.map(({ ref, source, target }) => [ref, source, target])).toEqual([
      ['c.water', { box: 'group:g', handle: 'b.out' }, { box: 'c', handle: 'water' }],
    ])
    expect(faces.get('group:g')?.outputs?.map(({ name, label }) => [name, label])).toEqual([
      ['output water of clean', 'clean'],
    ])
    expect(flow.edges).toHaveLength(1)
    expect(shown.get('group:g')).toEqual({ x: 0, y: 0 })
  })

  it('has an input for each wire that comes in', () => {
    const { faces } = map(grouped({ title: '', members: ['b', 'c'], collapsed: true }))
    const block = faces.get('group:g')
    expect(block?.inputs.map(({ owner, port, name }) => [owner, port, name])).toEqual([
      ['b', 'from', 'input from of clean'],
    ])
    expect([block?.title, block?.outputs]).toEqual(['Group', []])
  })

  it('takes its members along when a layout places it', () => {
    const { boxOf, stored } = map(closed)
    expect(memberPlaces({ 'group:g': { x: 10, y: 10 }, c: { x: 1, y: 2 } }, boxOf, stored)).toEqual({
      a: { x: 10, y: 10 },
      b: { x: 310, y: 70 },
      c: { x: 1, y: 2 },
    })
  })

  it('may be all that there is', () => {
    expect([...map(grouped({ title: 'x', members: ['a', 'b', 'c'], collapsed: true })).faces.keys()]).toEqual([
      'group:g',
    ])
  })
})

describe('a collapsed node', () => {
  it('is one line with its wired ports on its edges', () => {
    const design = { ...chain, layout: { ...chain.layout, b: { x: 300, y: 60, collapsed: true as const } } }
    const { faces, wires } = map(design)
    const [tall, small] = [map(chain).faces.get('b'), faces.get('b')]
    expect(small?.height).toBeLessThan((tall?.height ?? 0) / 2)
    expect(small?.inputs.map(({ port, x, y }) => [port, x, y])).toEqual([['from', 0, (small?.height ?? 0) / 2]])
    expect(small?.output?.x).toBe(small?.width)
    expect(wires).toHaveLength(2)
  })
})

describe('a comment', () => {
  it('is on its node, and has room above it in a layout', () => {
    const text = [{ kind: 'comment', text: 'deep' } as const, { kind: 'node', id: 'a' } as const]
    const { faces, wires } = map({ ...chain, logic: { ...chain.logic, text } })
    expect(faces.get('a')?.comment).toBe('deep')
    const [plain, said] = [map(chain), { faces, wires }].map(
      (mapped) => layoutGraph(['a'], mapped.faces, mapped.wires, null).boxes[0],
    )
    const above = (said?.height ?? 0) - (plain?.height ?? 0)
    expect(above).toBeGreaterThan(30)
    expect(said?.ports[0]?.y).toBe((plain?.ports[0]?.y ?? 0) + above)
    expect(boxPlaces({ positions: { a: { x: 1, y: 2 } }, routes: {} }, faces).positions['a']).toEqual({
      x: 1,
      y: 2 + above,
    })
  })
})

describe('a previewed branch', () => {
  it('is marked on its row', () => {
    const design = toyDesign({ i: { kind: 'if_impl', binding: 'pick', condition: null } }, {})
    const rows = map(design, { preview: { i: 'else' } }).faces.get('i')?.choice?.rows
    expect(rows?.map(({ isForced }) => isForced)).toEqual([false, true])
  })
})
