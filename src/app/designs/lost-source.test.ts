import { expect, it } from 'vitest'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import { createDocumentStore } from '../../state/document.ts'
import { createViewStore } from '../../state/view.ts'
import { firstDesign } from './first-design.ts'
import { leaveLostSource } from './lost-source.ts'

it('a source that undo takes away loses its tab, and no other does', () => {
  const document = createDocumentStore(catalog, firstDesign)
  const view = createViewStore('unix')
  leaveLostSource({ document, view, catalog })
  const { dispatch } = document.getState()
  dispatch({ type: 'source.set', path: 'notes.ml', text: 'let a = 1' })
  dispatch({ type: 'source.set', path: 'more.ml', text: '' })
  view.getState().set({ tab: 'notes.ml' })
  document.getState().undo()
  expect(view.getState().tab).toBe('notes.ml')
  document.getState().undo()
  expect(view.getState().tab).toBe('config.ml')
})

it('the file of a module stays: there is a skeleton of it', () => {
  const document = createDocumentStore(catalog, firstDesign)
  const view = createViewStore('unix')
  leaveLostSource({ document, view, catalog })
  document.getState().dispatch({ type: 'source.set', path: 'unikernel.ml', text: 'let a = 1' })
  view.getState().set({ tab: 'unikernel.ml' })
  document.getState().undo()
  expect(view.getState().tab).toBe('unikernel.ml')
})
