import { describe, expect, it } from 'vitest'
import { segmentHits, type Box } from './geometry.ts'
import { spreadLanes } from './lanes.ts'
import { findRoute, routeWire, type WireEnd } from './route.ts'
import { wirePath } from './wire-path.ts'

const from = (x: number, y: number): WireEnd => ({ at: { x, y }, side: 'right' })
const into = (x: number, y: number, side: WireEnd['side'] = 'left'): WireEnd => ({ at: { x, y }, side })

function isOrthogonal(route: ReturnType<typeof routeWire>): boolean {
  return route.every((point, index) => {
    const before = route[index - 1]
    return before === undefined || before.x === point.x || before.y === point.y
  })
}

function crosses(route: ReturnType<typeof routeWire>, box: Box): boolean {
  return route.some((point, index) => {
    const before = route[index - 1]
    return before !== undefined && segmentHits(before, point, box, 0)
  })
}

describe('routes', () => {
  it('is straight where the way is free', () => {
    expect(routeWire(from(0, 50), into(200, 50), [], [])).toEqual([
      { x: 0, y: 50 },
      { x: 200, y: 50 },
    ])
  })

  it('goes around a node that stands in the way', () => {
    const wall: Box = { x: 80, y: 0, width: 60, height: 100 }
    const route = routeWire(from(0, 50), into(300, 50), [], [wall])
    expect(isOrthogonal(route)).toBe(true)
    expect(crosses(route, wall)).toBe(false)
  })

  it('takes the shorter way around', () => {
    const wall: Box = { x: 80, y: -400, width: 60, height: 480 }
    const route = routeWire(from(0, 50), into(300, 50), [], [wall])
    expect(crosses(route, wall)).toBe(false)
    expect(Math.max(...route.map(({ y }) => y))).toBeLessThan(120)
    expect(Math.min(...route.map(({ y }) => y))).toBeGreaterThanOrEqual(50)
  })

  it('bends as rarely as can be among ways of one length', () => {
    const own: Box = { x: -100, y: -40, width: 100, height: 80 }
    expect(routeWire(from(0, 0), into(220, 120, 'bottom'), [own], [])).toEqual([
      { x: 0, y: 0 },
      { x: 220, y: 0 },
      { x: 220, y: 120 },
    ])
  })

  it('says how often nothing but a way through a node is left', () => {
    const wall: Box = { x: -40, y: -400, width: 20, height: 2000 }
    const shut: readonly Box[] = [wall, { x: 20, y: 0, width: 200, height: 100 }]
    const { hits } = findRoute(from(0, 50), into(240, 50), [], shut)
    expect(hits).toBeGreaterThanOrEqual(1)
  })

  it('goes back to the left without crossing the nodes it joins', () => {
    const source: Box = { x: 300, y: 0, width: 100, height: 80 }
    const user: Box = { x: 0, y: 0, width: 100, height: 80 }
    const route = routeWire(from(400, 40), into(0, 40), [source, user], [])
    expect(isOrthogonal(route)).toBe(true)
    expect(crosses(route.slice(1, -1), source)).toBe(false)
    expect(crosses(route.slice(1, -1), user)).toBe(false)
  })

  it('comes to a bottom port from below', () => {
    const user: Box = { x: 200, y: 0, width: 100, height: 80 }
    const route = routeWire(from(0, 200), into(240, 80, 'bottom'), [user], [])
    const [before, last] = route.slice(-2)
    expect(last).toEqual({ x: 240, y: 80 })
    expect(before?.x).toBe(240)
    expect(before?.y).toBeGreaterThan(80)
  })

  it('keeps uprights of different nets apart and lets those of one net share', () => {
    const route = (y: number) => [
      { x: 0, y },
      { x: 100, y },
      { x: 100, y: 300 },
      { x: 200, y: 300 },
    ]
    const wire = (id: string, net: string, y: number) => ({ id, net, route: route(y), isFixed: false })
    const routes = spreadLanes([wire('a', 'one', 0), wire('b', 'two', 10), wire('c', 'one', 20)], [])
    const x = (id: string) => routes.get(id)?.[1]?.x
    expect(x('a')).toBe(100)
    expect(x('c')).toBe(100)
    expect(Math.abs((x('b') ?? 0) - 100)).toBeGreaterThanOrEqual(10)
  })

  it('rounds corners without leaving the route', () => {
    expect(
      wirePath([
        { x: 0, y: 0 },
        { x: 50, y: 0 },
        { x: 50, y: 50 },
      ]),
    ).toBe('M0 0L43 0Q50 0 50 7L50 50')
    expect(wirePath([])).toBe('')
  })
})
