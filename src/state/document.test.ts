// History: undo of everything gives the first design, redo the last; gestures are one step.

import { describe, expect, it } from 'vitest'
import { deviceNode, makeDesign } from '../core/testing/designs.ts'
import { TOY_CATALOG } from '../core/testing/toy-catalog.ts'
import { createDocumentStore } from './document.ts'

const design = makeDesign({ net: { ...deviceNode('default_network'), binding: 'net' } }, {})

describe('the document store', () => {
  it('undoes all and redoes all', () => {
    const store = createDocumentStore(TOY_CATALOG, design)
    for (let step = 0; step < 20; step += 1) {
      store.getState().dispatch({ type: 'node.rename', id: 'net', binding: `net${step}` })
    }
    const last = store.getState().design
    while (store.getState().past.length > 0) store.getState().undo()
    expect(store.getState().design).toBe(design)
    while (store.getState().future.length > 0) store.getState().redo()
    expect(store.getState().design).toBe(last)
  })

  it('takes the steps of one gesture as one', () => {
    const store = createDocumentStore(TOY_CATALOG, design)
    for (let x = 0; x < 5; x += 1) {
      store.getState().dispatch({ type: 'node.move', positions: { net: { x, y: 0 } } }, { gesture: 'drag-1' })
    }
    expect(store.getState().past).toHaveLength(1)
    store.getState().undo()
    expect(store.getState().design).toBe(design)
  })

  it('keeps gestures apart from each other, from single edits, and from what was undone', () => {
    const store = createDocumentStore(TOY_CATALOG, design)
    const move = (x: number, gesture?: string): void =>
      void store
        .getState()
        .dispatch(
          { type: 'node.move', positions: { net: { x, y: 0 } } },
          gesture === undefined ? undefined : { gesture },
        )
    move(1, 'drag-1')
    move(2, 'drag-2')
    move(3)
    move(4)
    expect(store.getState().past).toHaveLength(4)
    store.getState().undo()
    store.getState().undo()
    move(5, 'drag-2')
    expect(store.getState().past).toHaveLength(3)
  })

  it('changes nothing when a command is refused', () => {
    const store = createDocumentStore(TOY_CATALOG, design)
    const verdict = store.getState().dispatch({ type: 'node.rename', id: 'net', binding: 'let' })
    expect(verdict.kind).toBe('refused')
    expect(store.getState()).toMatchObject({ design, revision: 1, past: [] })
  })
})
