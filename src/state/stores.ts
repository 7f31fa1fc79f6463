// All stores of the page, made together by the composition root and handed to what needs them.

import type { Catalog } from '../core/model/catalog.ts'
import type { Design } from '../core/model/design.ts'
import { createAnalysisStore, type AnalysisStore } from './analysis.ts'
import { createDocumentStore, type DocumentStore } from './document.ts'
import { createSelectionStore, type SelectionStore } from './selection.ts'
import { createViewStore, type ViewStore } from './view.ts'

export interface Stores {
  readonly catalog: Catalog
  readonly document: DocumentStore
  readonly selection: SelectionStore
  readonly view: ViewStore
  readonly analysis: AnalysisStore
}

/** Stores for a design, on the release's default target. */
export function createStores(catalog: Catalog, design: Design): Stores {
  const document = createDocumentStore(catalog, design)
  const selection = createSelectionStore()
  document.subscribe((after, before) => {
    if (after.design !== before.design) selection.getState().keepOnly(after.design)
  })
  return {
    catalog,
    document,
    selection,
    view: createViewStore(catalog.defaultTarget),
    analysis: createAnalysisStore(),
  }
}
