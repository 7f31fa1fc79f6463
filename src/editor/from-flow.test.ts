import { describe, expect, it } from 'vitest'
import type { Push } from './flow/places.ts'
import { shownAt, storedAt } from './flow/places.ts'
import { endsOf, moveCommand, movesOf, removeCommand, selectionAfterNodes, selectionAfterWires } from './from-flow.ts'
import { NO_SELECTION, selectNodes } from './selection.ts'

const push: Push = { owner: 'frame', right: 200, bottom: 100, dx: 300, dy: 50 }

describe('from React Flow to commands', () => {
  it('names the ends of a connection', () => {
    expect(endsOf({ source: 'a', target: 'b', targetHandle: 'network' })).toEqual({
      from: 'a',
      to: { node: 'b', port: 'network' },
    })
    expect(endsOf({ source: 'a', target: 'b', targetHandle: null })).toBeNull()
  })

  it('moves nodes on whole pixels and only those that moved', () => {
    const moves = movesOf([
      { id: 'a', type: 'position', position: { x: 10.4, y: 20.6 }, dragging: true },
      { id: 'b', type: 'position', position: { x: 5, y: 5 }, dragging: true },
      { id: 'c', type: 'select', selected: true },
    ])
    const stored = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 5, y: 5 }],
    ])
    expect(moveCommand(moves, stored, [])).toEqual({ type: 'node.move', positions: { a: { x: 10, y: 21 } } })
    expect(moveCommand(new Map([['b', { x: 5, y: 5 }]]), stored, [])).toBeNull()
  })

  it('stores a place so that it is shown where it was dropped, beside an opened composite', () => {
    for (const at of [
      { x: 0, y: 0 },
      { x: 199, y: 99 },
      { x: 200, y: 100 },
      { x: 640, y: 480 },
    ]) {
      const shown = shownAt('n', at, [push])
      expect(storedAt('n', shown, [push])).toEqual(at)
    }
    expect(storedAt('n', { x: 350, y: 0 }, [push])).toEqual({ x: 200, y: 0 })
    expect(shownAt('frame', { x: 500, y: 500 }, [push])).toEqual({ x: 500, y: 500 })
  })

  it('keeps the selection object when nothing changed', () => {
    const selection = selectNodes(['a'])
    const boxes = { faces: new Map(), movables: new Map() }
    expect(selectionAfterNodes(selection, [{ type: 'select', id: 'a', selected: true }], boxes)).toBe(selection)
    expect(selectionAfterWires(selection, [{ type: 'select', id: 'w', selected: false }])).toBe(selection)
    const more = selectionAfterNodes(selection, [{ type: 'select', id: 'b', selected: true }], boxes)
    expect([...more.nodes]).toEqual(['a', 'b'])
  })

  it('deletes nodes and wires in one step', () => {
    expect(removeCommand(NO_SELECTION, false)).toBeNull()
    expect(removeCommand(selectNodes(['a']), true)).toEqual({ type: 'node.remove', ids: ['a'], heal: true })
    expect(removeCommand({ nodes: new Set(['a']), wires: new Set(['b.x']) }, false)).toEqual({
      type: 'batch',
      title: 'Delete',
      commands: [
        { type: 'wire.disconnect', wires: ['b.x'] },
        { type: 'node.remove', ids: ['a'] },
      ],
    })
  })
})
