// Places that are stored for a layout that was made while composites stand open.

import { describe, expect, it } from 'vitest'
import type { Faces } from '../face/faces.ts'
import { shownAt, storedLayout, type Places, type Push } from './places.ts'

/** Two opened nodes of 216 × 140, which are 1000 and 600 wide now, and what stands beside and below them. */
const SIZES = { left: [1000, 300], right: [600, 140], plain: [216, 140], below: [216, 140], last: [168, 90] } as const
// Of a face only the size counts here.
const faces = new Map(Object.entries(SIZES).map(([id, [width, height]]) => [id, { width, height }])) as unknown as Faces

const PUSHES: readonly Push[] = [
  { owner: 'left', right: 0, bottom: 0, dx: 784, dy: 160 },
  { owner: 'right', right: 0, bottom: 0, dx: 384, dy: 0 },
]

const LAYOUT: Places = new Map([
  ['left', { x: 0, y: 0 }],
  ['below', { x: 0, y: 336 }],
  ['plain', { x: 1096, y: 0 }],
  ['right', { x: 1400, y: 0 }],
  ['last', { x: 2096, y: 336 }],
])

/** The pushes that the stored places make. */
function pushesFrom(stored: Places): readonly Push[] {
  return PUSHES.map((push) => {
    const at = stored.get(push.owner) ?? { x: 0, y: 0 }
    return { ...push, right: at.x + 216, bottom: at.y + 140 }
  })
}

describe('a layout while composites are open', () => {
  it('is shown as it was made', () => {
    const stored = storedLayout(LAYOUT, faces, PUSHES)
    const pushes = pushesFrom(stored)
    const shown = new Map([...stored].map(([id, at]) => [id, shownAt(id, at, pushes)]))
    expect(shown).toEqual(LAYOUT)
  })

  it('leaves no gap once they are closed', () => {
    expect(Object.fromEntries(storedLayout(LAYOUT, faces, PUSHES))).toEqual({
      left: { x: 0, y: 0 },
      below: { x: 0, y: 176 },
      plain: { x: 312, y: 0 },
      right: { x: 616, y: 0 },
      last: { x: 928, y: 176 },
    })
  })

  it('is stored as it is when nothing is open', () => {
    expect(storedLayout(LAYOUT, faces, [])).toEqual(LAYOUT)
  })
})
