// One file of the chosen target, or why there is none. The editor itself loads when it is first needed.

import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import type { KeyView } from '../../core/analyze/analysis.ts'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { REGISTER } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { Empty } from '../../ui/empty.tsx'
import type { Reach } from './code-view.tsx'
import { KEY_LABEL, labelsOfKeys, readerOfKey } from './key-links.ts'
import { markersOf } from './markers.ts'
import './code.css'

const CodeView = lazy(() => import('./code-view.tsx').then((module) => ({ default: module.CodeView })))

export interface CodeProps {
  readonly stores: Stores
  /** The chosen file; null when the target does not make it. */
  readonly file: GeneratedFile | null
  readonly path: string
  readonly theme: 'light' | 'dark'
  /** Takes the text as the user changes it; absent for files that are made. */
  readonly onEdit?: ((text: string, how: 'typing' | 'undo') => void) | undefined
  /** What is marked in the text, when it belongs to this file. */
  readonly diagnostics?: readonly Diagnostic[]
  /** False while the text is typed: its spans are those of an older one. */
  readonly isSpanned?: boolean
}

const NOTHING: readonly Diagnostic[] = []
const NO_KEYS: readonly KeyView[] = []

/** Labels of all that is selected: node ids, and `key:<id>` of a key; in files about keys also of what the nodes read. */
function useSelected({ selection }: Stores, keys: readonly KeyView[]): ReadonlySet<string> {
  const nodes = useStore(selection, (state) => state.nodes)
  const key = useStore(selection, (state) => state.key)
  return useMemo(
    () => new Set([...nodes, ...labelsOfKeys(keys, nodes), ...(key === null ? [] : [`${KEY_LABEL}${key}`])]),
    [nodes, key, keys],
  )
}

/** Selects what a label stands for; a click shows it on the canvas too. A key of the release stands for a node that reads it. */
function selectLabel({ selection, document }: Stores, keys: readonly KeyView[], label: string, reach: Reach): void {
  const state = selection.getState()
  const ref = label.startsWith(KEY_LABEL) ? label.slice(KEY_LABEL.length) : null
  if (ref !== null && ref in document.getState().design.logic.keys) return state.selectKey(ref)
  const node = ref === null ? label : readerOfKey(keys, ref)
  if (node === null) return
  if (reach === 'click') state.reveal(node)
  else state.select([node])
}

/** The panel of one file. */
export function Code({ stores, file, path, theme, onEdit, diagnostics = NOTHING, isSpanned = true }: CodeProps) {
  const target = useStore(stores.view, (state) => state.target)
  const logic = useStore(stores.document, (state) => state.design.logic)
  const keys = useStore(stores.analysis, (state) =>
    path === 'key_gen.ml' ? state.analysis?.targets[target]?.keys : NO_KEYS,
  )
  const selected = useSelected(stores, keys ?? NO_KEYS)
  const files = useStore(stores.analysis, (state) => state.files[target])
  const summary = useStore(stores.analysis, (state) => state.analysis?.targets[target]?.summary)
  const shown = useStore(stores.texts, (state) => state.shown)
  const text = file?.text ?? ''
  const markers = useMemo(() => markersOf(path, text, diagnostics), [path, text, diagnostics])
  if (file === null) {
    if (files === undefined) return <p className="code-none">Generating…</p>
    return (
      <div className="code-refused">
        <Empty title={`${target} has no ${path}`}>
          <p>{summary}</p>
        </Empty>
      </div>
    )
  }
  return (
    <Suspense fallback={<pre className="code-plain">{file.text}</pre>}>
      <CodeView
        file={file}
        isSpanned={isSpanned}
        theme={theme}
        catalog={stores.catalog}
        selected={selected}
        isLabel={(label) => label === REGISTER || label in logic.nodes || label.startsWith(KEY_LABEL)}
        onSelect={(label, reach) => selectLabel(stores, keys ?? NO_KEYS, label, reach)}
        onEdit={onEdit ?? null}
        markers={markers}
        place={shown?.file === path ? shown : null}
      />
    </Suspense>
  )
}
