import { expect, it } from 'vitest'
import type { NodeFace } from '../face/node-face.ts'
import { mapBlocks, QUIET_BLOCK } from './map-blocks.ts'

/** Only what a block is drawn from. */
function face(color: string, state: NodeFace['state']): NodeFace {
  return { state, style: { color }, width: 20, height: 10 } as NodeFace
}

it('draws blocks of one colour as one path, and what the target leaves out in a quiet colour', () => {
  const faces = new Map([
    ['a', face('red', 'used')],
    ['b', face('red', 'used')],
    ['c', face('blue', 'used')],
    ['d', face('red', 'unused')],
    ['e', face('red', 'used')],
  ])
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 30.4, y: 5 }],
    ['c', { x: 1, y: 2 }],
    ['d', { x: 3, y: 4 }],
  ])
  expect(mapBlocks(faces, places)).toEqual([
    { color: 'red', path: 'M0 0h20v10h-20zM30 5h20v10h-20z' },
    { color: 'blue', path: 'M1 2h20v10h-20z' },
    { color: QUIET_BLOCK, path: 'M3 4h20v10h-20z' },
  ])
})
