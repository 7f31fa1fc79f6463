// When an own source goes that is shown, by undo or otherwise, its tab goes too: an empty editor would take a text for nobody.

import { ownFiles } from '../../state/texts/own-files.ts'
import type { Stores } from '../../state/stores.ts'

/** Shows `config.ml` in place of a source that is no more. */
export function leaveLostSource({ document, view, catalog }: Pick<Stores, 'document' | 'view' | 'catalog'>): void {
  document.subscribe(({ design }, { design: before }) => {
    if (design.sources === before.sources) return
    const { tab, set } = view.getState()
    const isLost = before.sources[tab] !== undefined && design.sources[tab] === undefined
    if (isLost && !ownFiles(design, catalog).some(({ path }) => path === tab)) set({ tab: 'config.ml' })
  })
}
