// The keys that the design makes itself, used or not: each leads to its form, and new ones are made here.

import { useStore } from 'zustand'
import { keyTitle } from '../../state/parts/key-title.ts'
import { newKey } from '../../state/parts/new-key.ts'
import type { Stores } from '../../state/stores.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceSelect } from '../../ui/choice-select.tsx'

/** Makes a key and shows its form. */
function make(stores: Stores, builtin: string | null): void {
  const { ref, command } = newKey(stores.document.getState().design, stores.catalog, builtin)
  if (stores.document.getState().dispatch(command).kind !== 'allowed') return
  const view = stores.view.getState()
  if (view.folded.has('right')) view.toggle('right')
  stores.selection.getState().selectKey(ref, true)
}

/** The line of keys. */
export function Definitions({ stores }: { readonly stores: Stores }) {
  const design = useStore(stores.document, (state) => state.design)
  const chosen = useStore(stores.selection, (state) => state.key)
  const functions = [...stores.catalog.keys.values()].filter(({ constant }) => !constant)
  return (
    <div className="key-definitions">
      <span className="key-definitions-title">Keys of this design</span>
      <ul className="key-definitions-list" aria-label="Keys of this design">
        {Object.keys(design.logic.keys).map((ref) => (
          <li key={ref}>
            <button
              type="button"
              className="key-definition"
              aria-pressed={ref === chosen}
              onClick={() => stores.selection.getState().selectKey(ref)}
            >
              {keyTitle(ref, design)}
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => make(stores, null)}>New key</Button>
      <ChoiceSelect
        className="key-definitions-more"
        aria-label="New key of MirageOS"
        value=""
        onChoose={(picked) => picked !== '' && make(stores, picked)}
      >
        <option value="">new key of MirageOS</option>
        {functions.map(({ id }) => (
          <option key={id} value={id}>
            Key.{id}
          </option>
        ))}
      </ChoiceSelect>
    </div>
  )
}
