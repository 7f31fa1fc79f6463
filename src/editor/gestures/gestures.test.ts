import { describe, expect, it } from 'vitest'
import type { Input } from '../../core/edit/command.ts'
import type { Verdict } from '../../core/edit/definition.ts'
import { keyAction } from '../canvas-keys.ts'
import { facesOf } from '../face/faces.ts'
import { toyCatalog, toyDesign, toyNode } from '../testing/toy.ts'
import { aligned } from './align.ts'
import { fittingPorts, freeFits, startOf, wireBetween } from './fits.ts'
import { reachOf } from './reach.ts'
import { neighbour } from './walk.ts'
import { wireAt } from './wire-at.ts'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 })

const design = toyDesign(
  { a: toyNode('a', 'source'), b: toyNode('b', 'filter'), c: toyNode('c', 'boiler') },
  { 'b.from': 'a' },
)
const faces = facesOf({ design, analysis: null, catalog: toyCatalog, target: 'red' })
const onlyWater = (_: string, { port }: Input): Verdict =>
  port === 'from' || port === 'water'
    ? { kind: 'allowed' }
    : { kind: 'refused', diagnostic: { code: 'TOY', severity: 'error', target: null, at: null, message: 'No.' } }

describe('walking', () => {
  const boxes = new Map([
    ['middle', box(200, 200)],
    ['right', box(500, 210)],
    ['far right', box(900, 200)],
    ['below', box(210, 400)],
  ])

  it('goes to the nearest node ahead', () => {
    expect(neighbour('middle', boxes, 'right')).toBe('right')
    expect(neighbour('middle', boxes, 'down')).toBe('below')
    expect(neighbour('right', boxes, 'left')).toBe('middle')
    expect(neighbour('far right', boxes, 'right')).toBeNull()
  })
})

describe('ports that fit', () => {
  it('offers needed ports before those that are taken', () => {
    expect(fittingPorts({ kind: 'output', node: 'a' }, ['a', 'b', 'c'], faces, onlyWater)).toEqual([
      'c.water',
      'b.from',
    ])
  })

  it('offers outputs for an input, never of its own node', () => {
    const start = { kind: 'input', input: { node: 'c', port: 'water' } } as const
    expect(fittingPorts(start, ['a', 'b', 'c'], faces, onlyWater)).toEqual(['a.out', 'b.out'])
  })

  it('never replaces a wire when one is dropped on a node', () => {
    expect(freeFits('a', 'b', faces, onlyWater)).toEqual([])
    expect(freeFits('a', 'c', faces, onlyWater).map((port) => port.port)).toEqual(['water'])
  })

  it('joins an output and an input, in either order', () => {
    const wire = { from: 'a', to: { node: 'c', port: 'water' } }
    expect(wireBetween(startOf('a.out'), startOf('c.water'))).toEqual(wire)
    expect(wireBetween(startOf('c.water'), startOf('a.out'))).toEqual(wire)
    expect(wireBetween(startOf('a.out'), startOf('b.out'))).toBeNull()
  })
})

describe('other gestures', () => {
  it('finds what a node uses and what uses it', () => {
    expect([...reachOf(design, ['b'], 'up')]).toEqual(['b', 'a'])
    expect([...reachOf(design, ['a'], 'down')]).toEqual(['a', 'b'])
  })

  it('lines nodes up without changing the other axis', () => {
    const boxes = new Map([
      ['a', box(10, 0)],
      ['b', box(90, 200)],
    ])
    expect(aligned(boxes, 'left')).toEqual({ a: { x: 10, y: 0 }, b: { x: 10, y: 200 } })
    expect(aligned(boxes, 'row')).toEqual({ a: { x: 10, y: 0 }, b: { x: 142, y: 200 } })
    expect(aligned(new Map([['a', box(0, 0)]]), 'left')).toEqual({})
  })

  it('finds the wire under a point within reach', () => {
    const route = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]
    const routes = new Map([['b.from', route]])
    expect(wireAt({ x: 50, y: 8 }, routes)).toBe('b.from')
    expect(wireAt({ x: 50, y: 40 }, routes)).toBeNull()
  })

  it('reads keys as the gesture table says', () => {
    const none = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
    expect(keyAction({ ...none, key: 'ArrowLeft' }, false)).toEqual({ kind: 'walk', direction: 'left' })
    expect(keyAction({ ...none, key: 'ArrowLeft', shiftKey: true }, false)).toEqual({ kind: 'move', dx: -8, dy: 0 })
    expect(keyAction({ ...none, key: 'Backspace' }, false)).toEqual({ kind: 'remove', heal: false })
    expect(keyAction({ ...none, key: 'Delete', ctrlKey: true }, false)).toEqual({ kind: 'remove', heal: true })
    expect(keyAction({ ...none, key: 'T', code: 'KeyT', shiftKey: true, altKey: true }, false)).toEqual({
      kind: 'tidy',
    })
    expect(keyAction({ ...none, key: 'u', code: 'KeyU' }, true)).toEqual({ kind: 'reach', ways: ['up'] })
    expect(keyAction({ ...none, key: 'u', code: 'KeyU' }, false)).toBeNull()
    expect(keyAction({ ...none, key: 'c', code: 'KeyC', ctrlKey: true }, false)).toBeNull()
  })
})
