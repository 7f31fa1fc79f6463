// What the unikernel itself answers to --help on the chosen target.

import { useStore } from 'zustand'
import { helpPage, type HelpOption } from '../../core/emit/help-page.ts'
import type { KeyView } from '../../core/analyze/analysis.ts'
import { keyInfo } from '../../state/key-info.ts'
import { keyShape } from '../../state/key-shape.ts'
import type { Stores } from '../../state/stores.ts'

function useOption(stores: Stores): (key: KeyView) => HelpOption {
  const design = useStore(stores.document, (state) => state.design)
  return (key) => {
    const shape = keyShape(key.ref, design, stores.catalog)
    const info = keyInfo(key.ref, design, stores.catalog)
    const isFlag = shape?.kind === 'flag'
    return {
      names: key.options,
      doc: shape?.doc ?? '',
      docv: isFlag ? '' : shape?.docv === undefined || shape.docv === '' ? 'VAL' : shape.docv,
      docs: info?.docs ?? '',
      env: info?.env ?? '',
      absent: isFlag ? '' : key.value,
    }
  }
}

/** The page, folded until it is asked for. */
export function HelpPreview({ stores, keys }: { readonly stores: Stores; readonly keys: readonly KeyView[] }) {
  const name = useStore(stores.document, (state) => state.design.logic.registration?.name ?? state.design.name)
  const option = useOption(stores)
  const shown = keys.filter(({ stage, options }) => stage !== 'configure' && options.length > 0)
  return (
    <details className="help-preview">
      <summary>What the unikernel answers to --help</summary>
      <pre aria-label="Help of the unikernel">{helpPage({ name, options: shown.map(option) })}</pre>
    </details>
  )
}
