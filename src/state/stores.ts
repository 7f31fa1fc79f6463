// All stores of the page, made together by the composition root and handed to what needs them.

import { livingBranches } from '../core/edit/force-branches.ts'
import type { Catalog } from '../core/model/catalog.ts'
import type { Design } from '../core/model/design.ts'
import { createAnalysisStore, type AnalysisStore } from './analysis.ts'
import { createDocumentStore, type DocumentStore } from './document.ts'
import { createSelectionStore, type SelectionStore } from './selection.ts'
import { createTextsStore, type TextsStore } from './texts/texts.ts'
import { createViewStore, type ViewStore } from './view.ts'
import { NO_WORKSHOP, type Workshop } from './workshop.ts'

export interface Stores {
  readonly catalog: Catalog
  readonly document: DocumentStore
  readonly selection: SelectionStore
  readonly view: ViewStore
  readonly analysis: AnalysisStore
  /** Texts of the configuration that the user typed. */
  readonly texts: TextsStore
  /** Reads what is being written in forms. */
  readonly workshop: Workshop
}

/** Stores for a design, on the release's default target. */
export function createStores(catalog: Catalog, design: Design, workshop: Workshop = NO_WORKSHOP): Stores {
  const document = createDocumentStore(catalog, design)
  const selection = createSelectionStore()
  const view = createViewStore(catalog.defaultTarget)
  document.subscribe((after, before) => {
    if (after.design === before.design) return
    selection.getState().keepOnly(after.design)
    const { preview } = view.getState()
    const living = livingBranches(after.design, preview)
    if (living !== preview) view.getState().set({ preview: living })
  })
  return {
    catalog,
    document,
    selection,
    view,
    analysis: createAnalysisStore(),
    texts: createTextsStore(),
    workshop,
  }
}
