import { expect, it } from 'vitest'
import type { Route } from '../../core/model/layout.ts'
import { bundlesOf, straightPath } from './far-wires.ts'
import type { WireFace } from './wires.ts'

function wire(ref: string, color: string, isLive = true): WireFace {
  const end = { box: 'n', handle: 'h' }
  return { ref, from: 'a', to: 'b', port: 'p', source: end, target: end, color, isDependency: false, isLive, name: ref }
}

function route(x: number, y: number): Route {
  return [
    { x, y },
    { x: x + 10.4, y },
  ]
}

it('draws wires of one look and place as one path, and others apart', () => {
  const wires = [
    wire('a.x', 'red'),
    wire('b.x', 'red'),
    wire('c.x', 'blue'),
    wire('d.x', 'red', false),
    wire('e.x', 'red'),
  ]
  const routes = new Map([
    ['a.x', route(0, 0)],
    ['b.x', route(20, 0)],
    ['c.x', route(0, 0)],
    ['d.x', route(0, 0)],
    ['e.x', route(90_000, 0)],
    ['lost.x', route(0, 0)],
  ])
  expect(bundlesOf(wires, routes).map(({ color, isLive, path }) => ({ color, isLive, path }))).toEqual([
    { color: 'red', isLive: true, path: 'M0 0L10 0M20 0L30 0' },
    { color: 'blue', isLive: true, path: 'M0 0L10 0' },
    { color: 'red', isLive: false, path: 'M0 0L10 0' },
    { color: 'red', isLive: true, path: 'M90000 0L90010 0' },
  ])
})

it('leaves wires without a route out', () => {
  expect(bundlesOf([wire('a.x', 'red')], new Map())).toEqual([])
})

it('gives a route the same path every time', () => {
  const bent = [...route(5, 5), { x: 15, y: 40 }]
  expect(straightPath(bent)).toBe('M5 5L15 5L15 40')
  expect(straightPath(bent)).toBe('M5 5L15 5L15 40')
})
