import { describe, expect, it } from 'vitest'
import { keyAction } from '../canvas-keys.ts'
import { snap } from './snap.ts'

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height })

describe('coming in line', () => {
  it('brings edges onto edges and centres onto centres, within reach', () => {
    expect(snap(box(4, 200), [box(0, 0)], [], 6)).toMatchObject({ dx: -4, dy: 0 })
    expect(snap(box(7, 200), [box(0, 0)], [], 6)).toMatchObject({ dx: 0, guides: [] })
    expect(snap(box(23, 200, 50), [box(0, 0)], [], 6)).toMatchObject({ dx: 2 })
    expect(snap(box(103, 200), [box(0, 0)], [], 6)).toMatchObject({ dx: -3 })
    expect(snap(box(300, 47), [box(0, 0)], [], 6)).toMatchObject({ dx: 0, dy: 3 })
  })

  it('shows the lines that boxes then share, as long as the boxes on them', () => {
    const { guides } = snap(box(4, 200), [box(0, 0), box(0, -100, 40)], [], 6)
    expect(guides).toContainEqual({ axis: 'x', at: 0, from: -100, to: 250 })
    expect(guides).toContainEqual({ axis: 'x', at: 100, from: 0, to: 250 })
  })

  it('rather makes a wire straight', () => {
    const link = { moving: { x: 300, y: 44 }, still: { x: 100, y: 40 } }
    const { dy, guides } = snap(box(300, 3), [box(0, 0)], [link], 6)
    expect(dy).toBe(-4)
    expect(guides).toContainEqual({ axis: 'y', at: 40, from: 100, to: 300 })
  })

  it('does not look far', () => {
    expect(snap(box(4, 5_000), [box(0, 0)], [], 6)).toEqual({ dx: 0, dy: 0, guides: [] })
  })
})

describe('keys of groups, comments and previews', () => {
  const none = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

  it('are those of the gesture table', () => {
    const control = { ...none, ctrlKey: true }
    expect(keyAction({ ...control, key: 'g', code: 'KeyG' }, false)).toEqual({ kind: 'group' })
    expect(keyAction({ ...control, key: 'G', code: 'KeyG', shiftKey: true }, false)).toEqual({ kind: 'ungroup' })
    expect(keyAction({ ...control, key: 'm', code: 'KeyM' }, false)).toEqual({ kind: 'preview' })
    expect(keyAction({ ...control, key: 'b', code: 'KeyB' }, false)).toEqual({ kind: 'preview' })
    expect(keyAction({ ...none, key: 'c', code: 'KeyC', altKey: true }, false)).toEqual({ kind: 'collapse' })
    expect(keyAction({ ...none, key: 'o', code: 'KeyO', altKey: true }, false)).toEqual({ kind: 'open' })
    expect(keyAction({ ...none, key: 'c', code: 'KeyC' }, false)).toEqual({ kind: 'comment' })
    expect(keyAction({ ...none, key: 'c', code: 'KeyC' }, true)).toEqual({ kind: 'reach', ways: ['up', 'down'] })
  })
})
