import { describe, expect, it } from 'vitest'
import type { Analysis } from '../core/analyze/analysis.ts'
import type { Design } from '../core/model/design.ts'
import { createFlowMapper, type MapperInput } from './flow/flow-mapper.ts'
import { NO_SELECTION, selectNodes } from './selection.ts'
import { toyAnalysis, toyCatalog, toyDesign, toyNode, USED } from './testing/toy.ts'

const chain = toyDesign(
  { c: toyNode('kettle', 'boiler'), b: toyNode('clean', 'filter'), a: toyNode(null, 'source') },
  { 'c.water': 'b', 'b.from': 'a' },
  { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } },
)

const KNOWN: MapperInput['known'] = new Map()

function input(design: Design, more: Partial<MapperInput> = {}): MapperInput {
  return {
    design,
    analysis: null,
    catalog: toyCatalog,
    target: 'red',
    selection: NO_SELECTION,
    path: new Set(),
    known: KNOWN,
    drag: null,
    current: null,
    ...more,
  }
}

function withNodes(red: NonNullable<Parameters<typeof toyAnalysis>[0]['red']>): Analysis {
  return toyAnalysis({ red, blue: red })
}

describe('from a design to React Flow', () => {
  it('names nodes and ports as the page promises, in reading order', () => {
    const { nodes } = createFlowMapper()(input(chain)).flow
    expect(nodes.map((node) => node.ariaLabel)).toEqual(['source', 'clean filter', 'kettle boiler'])
    const [, clean] = nodes.flatMap((node) => (node.type === 'face' ? [node] : []))
    expect(clean?.data.face.inputs.map((port) => port.name)).toEqual(['input from of clean'])
    expect(clean?.data.face.output?.name).toBe('output water of clean')
  })

  it('gives every port a handle where it is drawn', () => {
    const { nodes } = createFlowMapper()(input(chain)).flow
    const face = nodes[2]?.type === 'face' ? nodes[2].data.face : null
    const handles = nodes[2]?.handles ?? []
    expect(handles.map((handle) => [handle.id, handle.type])).toEqual([
      ['water', 'target'],
      ['out', 'source'],
    ])
    expect((handles[1]?.x ?? 0) + (handles[1]?.width ?? 0) / 2).toBe(face?.width)
  })

  it('shows an optional port only when it is wired or the node is open', () => {
    const ports = (design: Design) => {
      const clean = createFlowMapper()(input(design)).faces.get('b')
      return clean?.inputs.map((port) => `${port.port} ${port.state}`)
    }
    const open = { ...chain, layout: { ...chain.layout, b: { x: 300, y: 0, open: true } } }
    expect(ports(chain)).toEqual(['from wired'])
    expect(ports(open)).toEqual(['from wired', 'heat free'])
  })

  it('keeps the objects of what did not change', () => {
    const mapper = createFlowMapper()
    const before = mapper(input(chain)).flow
    const same = mapper(input({ ...chain, logic: { ...chain.logic, wires: { ...chain.logic.wires } } })).flow
    expect(same.nodes).toBe(before.nodes)
    expect(same.edges).toBe(before.edges)

    const selected = mapper(input(chain, { selection: selectNodes(['b']) })).flow
    expect(selected.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, false, true])
    expect(selected.edges).toBe(before.edges)
  })

  it('moves only what a drag moves, and routes only its wires again', () => {
    const mapper = createFlowMapper()
    const wide = toyDesign(
      { ...chain.logic.nodes, x: toyNode('x', 'source'), y: toyNode('y', 'boiler') },
      { ...chain.logic.wires, 'y.water': 'x' },
      { ...chain.layout, x: { x: 0, y: 400 }, y: { x: 300, y: 400 } },
    )
    mapper(input(wide))
    const start = mapper(input(wide, { drag: new Map([['b', { x: 300, y: 40 }]]) }))
    const next = mapper(input(wide, { drag: new Map([['b', { x: 300, y: 80 }]]) }))
    expect(next.flow.edges).toBe(start.flow.edges)
    expect(next.flow.nodes.map((node, index) => node === start.flow.nodes[index])).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
    expect(next.routes.get('y.water')).toBe(start.routes.get('y.water'))
    expect(next.routes.get('b.from')).not.toEqual(start.routes.get('b.from'))
    expect(next.routes.get('b.from')?.at(-1)?.y).toBe((start.routes.get('b.from')?.at(-1)?.y ?? 0) + 40)
    expect(next.resting.get('b')).toEqual({ x: 300, y: 0 })
    expect(next.shown.get('b')).toEqual({ x: 300, y: 80 })
    expect(next.stored.get('b')).toEqual({ x: 300, y: 0 })
  })

  it('says for a target what is taken, what is not and what cannot be built', () => {
    const analysis = withNodes({
      a: USED,
      b: { ...USED, state: 'unused', device: null },
      c: { ...USED, state: 'refused', reason: 'Red has no steam.' },
    })
    const { faces, flow } = createFlowMapper()(input(chain, { analysis }))
    expect(faces.get('a')?.strip).toEqual({ target: 'red', becomes: 'Toy', module: 'Toy.Make0' })
    expect(faces.get('b')?.strip?.becomes).toBe('not taken')
    expect(faces.get('c')?.reason).toBe('Red has no steam.')
    expect(flow.edges.map((edge) => edge.data?.wire.isLive)).toEqual([false, false])
  })

  it('keeps sizes when the target changes', () => {
    const analysis = toyAnalysis({
      red: { a: USED, b: USED, c: { ...USED, becomes: 'A_very_long_name_of_a_module.Make' } },
      blue: { a: USED, b: USED, c: { ...USED, state: 'absent', device: null } },
    })
    const mapper = createFlowMapper()
    const size = (target: string) => {
      const face = mapper(input(chain, { analysis, target })).faces.get('c')
      return [face?.width, face?.height]
    }
    expect(size('red')).toEqual(size('blue'))
  })

  it('draws a switchboard with the targets that take each row', () => {
    const choice = toyDesign(
      { a: toyNode('a', 'source'), i: { kind: 'if_impl', binding: 'pick', condition: null } },
      { 'i.then': 'a' },
    )
    const analysis = toyAnalysis({
      red: { i: { ...USED, device: null, taken: 'then' } },
      blue: { i: { ...USED, device: null, taken: 'else' } },
    })
    const face = createFlowMapper()(input(choice, { analysis })).faces.get('i')
    expect(face?.choice?.rows.map((row) => [row.label, row.isTaken, row.targets])).toEqual([
      ['then', true, [true, false]],
      ['else', false, [false, true]],
    ])
    expect(face?.inputs.map((port) => port.state)).toEqual(['wired', 'hole'])
    expect(face?.strip?.becomes).toBe('a')
  })

  it('opens a composite in place and pushes what lies right of it', () => {
    const analysis = withNodes({ a: USED, b: USED, c: { ...USED, device: 1, inside: [0, 1] } })
    const placed = toyDesign(chain.logic.nodes, chain.logic.wires, {
      c: { x: 0, y: 0, open: true },
      b: { x: 400, y: 0 },
      a: { x: 0, y: 400 },
    })
    const { faces, shown, pushes } = createFlowMapper()(input(placed, { analysis }))
    const frame = faces.get('c')?.frame
    expect(frame?.inner.map((device) => device.title)).toEqual(['toy0', 'toy1'])
    expect(pushes).toHaveLength(1)
    const opened = faces.get('c')
    expect(shown.get('b')?.x).toBeGreaterThanOrEqual(opened?.width ?? 0)
    expect(shown.get('a')?.y).toBeGreaterThanOrEqual(opened?.height ?? 0)
  })

  it('places nodes that have no place without overlaps', () => {
    const { faces, shown } = createFlowMapper()(input({ ...chain, layout: {} }))
    const boxes = [...faces].map(([id, face]) => ({ ...shown.get(id), width: face.width, height: face.height }))
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart =
          (a.x ?? 0) + a.width <= (b.x ?? 0) ||
          (b.x ?? 0) + b.width <= (a.x ?? 0) ||
          (a.y ?? 0) + a.height <= (b.y ?? 0) ||
          (b.y ?? 0) + b.height <= (a.y ?? 0)
        expect(apart).toBe(true)
      }
    }
  })

  it('draws a chain of three thousand nodes without running out of stack', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`n${index}`, toyNode(null, 'filter')]),
    )
    const wires = Object.fromEntries(Array.from({ length: 2_999 }, (_, index) => [`n${index + 1}.from`, `n${index}`]))
    expect(createFlowMapper()(input(toyDesign(nodes, wires))).flow.nodes).toHaveLength(3_000)
  })
})
