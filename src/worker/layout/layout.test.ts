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
      { id: 'a', boxes: ['n1', 'n4', 'n6'], padding: { top: 40, side: 18, bottom: 18 } },
      { id: 'b', boxes: ['n9', 'n10'], padding: { top: 40, side: 18, bottom: 18 } },
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
