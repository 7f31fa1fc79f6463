// What stays selected when the design changes under the selection.

import { describe, expect, it } from 'vitest'
import { deviceNode, makeDesign } from '../core/testing/designs.ts'
import { createSelectionStore } from './selection.ts'

describe('a selection', () => {
  const design = makeDesign({ stack: deviceNode('stack'), net: deviceNode('net') }, { 'stack.network': 'net' })

  it('forgets what an undo took away, so that the next deletion finds all it names', () => {
    const store = createSelectionStore()
    store.getState().select(['stack', 'gone', 'register'], ['stack.network', 'gone.port'])
    store.getState().keepOnly(design)
    expect([...store.getState().nodes]).toEqual(['stack', 'register'])
    expect([...store.getState().wires]).toEqual(['stack.network'])
  })

  it('stays the same object while everything selected is there', () => {
    const store = createSelectionStore()
    store.getState().select(['stack'], ['stack.network'])
    const before = store.getState().nodes
    store.getState().keepOnly(design)
    expect(store.getState().nodes).toBe(before)
  })
})
