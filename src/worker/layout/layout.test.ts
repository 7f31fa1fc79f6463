import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { LayoutGraph } from '../../core/model/layout.ts'
import { layoutWith } from './layout-with.ts'
import { fromElk, toElk, type ElkEngine } from './to-elk.ts'

interface ElkModule {
  readonly default: new () => ElkEngine
}

// The bundled build runs without a worker; it is CommonJS, so its shape is not known to the compiler.
const { default: Elk } = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as ElkModule

function grid(count: number): LayoutGraph {
  const boxes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    width: 200,
    height: 100,
    ports: [
      { id: 'a', side: 'left' as const, x: 0, y: 40 },
      { id: 'b', side: 'left' as const, x: 0, y: 64 },
      { id: 'dep', side: 'bottom' as const, x: 30, y: 100 },
      { id: 'out', side: 'right' as const, x: 200, y: 40 },
    ],
  }))
  const wire = (from: number, to: number, port: string) => ({
    id: `n${to}.${port}`,
    from: { box: `n${from}`, port: 'out' },
    to: { box: `n${to}`, port },
  })
  const wires = boxes.flatMap((_, index) => [
    ...(index > 0 ? [wire(index - 1, index, 'a')] : []),
    ...(index > 2 ? [wire(index - 3, index, 'b')] : []),
    ...(index > 4 ? [wire(index - 5, index, 'dep')] : []),
  ])
  return { boxes, wires }
}

describe('layout', () => {
  it('is the same every time', async () => {
    const first = await layoutWith(new Elk(), grid(24))
    const second = await layoutWith(new Elk(), grid(24))
    expect(second).toEqual(first)
    expect(Object.keys(first.positions)).toHaveLength(24)
  })

  it('puts what is used left of what uses it, without overlaps', async () => {
    const graph = grid(12)
    const { positions } = await layoutWith(new Elk(), graph)
    for (const { from, to } of graph.wires) {
      const [a, b] = [positions[from.box], positions[to.box]]
      expect((a?.x ?? 0) + 200).toBeLessThanOrEqual(b?.x ?? 0)
    }
  })

  it('starts and ends wires at their ports, and bends them at right angles', async () => {
    const graph = grid(8)
    const { positions, routes } = await layoutWith(new Elk(), graph)
    for (const wire of graph.wires) {
      const route = routes[wire.id] ?? []
      const [source, user] = [positions[wire.from.box], positions[wire.to.box]]
      const port = graph.boxes[0]?.ports.find(({ id }) => id === wire.to.port)
      expect(route[0]).toEqual({ x: (source?.x ?? 0) + 200, y: (source?.y ?? 0) + 40 })
      expect(route.at(-1)).toEqual({ x: (user?.x ?? 0) + (port?.x ?? 0), y: (user?.y ?? 0) + (port?.y ?? 0) })
      const bends = route.slice(1).filter((point, index) => point.x !== route[index]?.x && point.y !== route[index]?.y)
      expect(bends).toEqual([])
    }
  })

  it('asks for fixed ports in the order given and takes over nothing but places', () => {
    const elk = toElk(grid(2))
    expect(elk.children?.[0]?.layoutOptions).toEqual({ 'elk.portConstraints': 'FIXED_POS' })
    expect(elk.children?.[0]?.ports?.map((port) => port.id)).toEqual(['n0.a', 'n0.b', 'n0.dep', 'n0.out'])
    expect(fromElk({ id: 'root' })).toEqual({ positions: {}, routes: {} })
  })

  it('keeps groups together with nothing else between, and routes from port to port all the same', async () => {
    const graph = grid(14)
    const groups = [
      { id: 'a', boxes: ['n1', 'n4', 'n6'], padding: { top: 40, right: 18, bottom: 18, left: 18 } },
      { id: 'b', boxes: ['n9', 'n10'], padding: { top: 40, right: 18, bottom: 18, left: 18 } },
    ]
    const { positions, routes } = await layoutWith(new Elk(), { ...graph, groups })
    expect(Object.keys(positions)).toHaveLength(14)
    for (const { boxes } of groups) {
      const members = boxes.map((id) => positions[id] ?? { x: 0, y: 0 })
      const left = Math.min(...members.map(({ x }) => x)) - 18
      const top = Math.min(...members.map(({ y }) => y)) - 40
      const right = Math.max(...members.map(({ x }) => x)) + 218
      const bottom = Math.max(...members.map(({ y }) => y)) + 118
      for (const [id, { x, y }] of Object.entries(positions)) {
        if (boxes.includes(id)) continue
        expect(x >= right || y >= bottom || x + 200 <= left || y + 100 <= top).toBe(true)
      }
    }
    for (const { id, from, to } of graph.wires) {
      const route = routes[id] ?? []
      const [source, target] = [positions[from.box], positions[to.box]]
      const port = graph.boxes[0]?.ports.find((one) => one.id === to.port)
      expect(route[0]).toEqual({ x: (source?.x ?? 0) + 200, y: (source?.y ?? 0) + 40 })
      expect(route.at(-1)).toEqual({ x: (target?.x ?? 0) + (port?.x ?? 0), y: (target?.y ?? 0) + (port?.y ?? 0) })
    }
  })
})

/** Jobs of two boxes each, all going into one end, and all using one box when that is asked for. */
function jobs(count: number, isShared: boolean): LayoutGraph {
  const box = (id: string, inputs: number) => ({
    id,
    width: 200,
    height: Math.max(100, inputs * 24),
    ports: [
      ...Array.from({ length: inputs }, (_, index) => ({
        id: `in${index}`,
        side: 'left' as const,
        x: 0,
        y: 12 + index * 24,
      })),
      { id: 'out', side: 'right' as const, x: 200, y: 40 },
    ],
  })
  const wire = (from: string, to: string, port: string) => ({
    id: `${to}.${port}`,
    from: { box: from, port: 'out' },
    to: { box: to, port },
  })
  const all = Array.from({ length: count }, (_, index) => index)
  return {
    boxes: [
      ...(isShared ? [box('stack', 0)] : []),
      ...all.flatMap((index) => [box(`store${index}`, 0), box(`main${index}`, 2)]),
      box('register', count),
    ],
    wires: all.flatMap((index) => [
      wire(`store${index}`, `main${index}`, 'in0'),
      ...(isShared ? [wire('stack', `main${index}`, 'in1')] : []),
      wire(`main${index}`, 'register', `in${index}`),
    ]),
  }
}

function extentOf(
  { boxes }: LayoutGraph,
  { positions }: { readonly positions: Readonly<Record<string, { x: number; y: number }>> },
) {
  const corners = boxes.map((box) => ({ ...box, ...(positions[box.id] ?? { x: Number.NaN, y: Number.NaN }) }))
  const overlaps = corners.flatMap((a, index) =>
    corners
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} covers ${b.id}`),
  )
  return {
    overlaps,
    width: Math.max(...corners.map(({ x, width }) => x + width)) - Math.min(...corners.map(({ x }) => x)),
    height: Math.max(...corners.map(({ y, height }) => y + height)) - Math.min(...corners.map(({ y }) => y)),
  }
}

describe('tall drawings', () => {
  it.each([
    ['of jobs that share nothing', false, undefined],
    ['of jobs that share a stack', true, undefined],
    ['of jobs, top-down', true, 'down' as const],
  ])('%s come in columns that a window can show', async (_, isShared, direction) => {
    const graph = { ...jobs(60, isShared), ...(direction === undefined ? {} : { direction }) }
    const placed = await layoutWith(new Elk(), direction === undefined ? graph : upright(graph))
    const { overlaps, width, height } = extentOf(direction === undefined ? graph : upright(graph), placed)
    expect(overlaps).toEqual([])
    // One column would be 60 × 164 = 9,840 high, and shown at 6 %.
    expect(Math.min(1000 / width, 650 / height)).toBeGreaterThan(0.22)
    const again = await layoutWith(new Elk(), direction === undefined ? graph : upright(graph))
    expect(again).toEqual(placed)
  })

  it('keep what many use before the columns, and what they go into behind', async () => {
    const graph = jobs(60, true)
    const { positions } = await layoutWith(new Elk(), graph)
    const mains = Object.entries(positions).flatMap(([id, { x }]) => (id.startsWith('main') ? [x] : []))
    expect((positions['stack']?.x ?? 0) + 200).toBeLessThan(Math.min(...mains))
    expect(positions['register']?.x ?? 0).toBeGreaterThan(Math.max(...mains) + 200)
    // Wires leave the blocks of a column on one line.
    expect(new Set(mains).size).toBeLessThan(12)
  })

  it('lays a small drawing out as a whole, with all its wires', async () => {
    const graph = jobs(3, true)
    const { routes } = await layoutWith(new Elk(), graph)
    expect(Object.keys(routes)).toHaveLength(graph.wires.length)
  })
})

/** The same drawing as nodes have it top-down: inputs at the bottom, outputs on top. */
function upright(graph: LayoutGraph): LayoutGraph {
  return {
    ...graph,
    boxes: graph.boxes.map((box) => ({
      id: box.id,
      width: box.height,
      height: box.width,
      ports: box.ports.map(({ id, side, x, y }) => ({
        id,
        side: side === 'left' ? ('bottom' as const) : ('top' as const),
        x: y,
        y: box.width - x,
      })),
    })),
  }
}

describe('a top-down layout', () => {
  it('puts what is used below what uses it and leads wires from edge to edge', async () => {
    const graph: LayoutGraph = { ...upright(jobs(5, true)), direction: 'down' }
    const { positions, routes } = await layoutWith(new Elk(), graph)
    const boxes = new Map(graph.boxes.map((box) => [box.id, { ...box, ...(positions[box.id] ?? { x: 0, y: 0 }) }]))
    for (const { id, from, to } of graph.wires) {
      const [source, user] = [boxes.get(from.box), boxes.get(to.box)]
      if (source === undefined || user === undefined) throw new Error('a box is missing')
      expect(source.y).toBeGreaterThanOrEqual(user.y + user.height)
      const [output, input] = [
        source.ports.find((port) => port.id === from.port),
        user.ports.find((port) => port.id === to.port),
      ]
      expect(routes[id]?.[0]).toEqual({ x: source.x + (output?.x ?? 0), y: source.y + (output?.y ?? 0) })
      expect(routes[id]?.at(-1)).toEqual({ x: user.x + (input?.x ?? 0), y: user.y + (input?.y ?? 0) })
    }
  })
})
