// One file of the chosen target, or why there is none. The editor itself loads when it is first needed.

import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { REGISTER } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { Empty } from '../../ui/empty.tsx'
import type { Reach } from './code-view.tsx'
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
const KEY = 'key:'

/** Labels of all that is selected: node ids, or `key:<id>`. */
function useSelected({ selection }: Stores): ReadonlySet<string> {
  const nodes = useStore(selection, (state) => state.nodes)
  const key = useStore(selection, (state) => state.key)
  return useMemo(() => (key === null ? nodes : new Set([...nodes, `${KEY}${key}`])), [nodes, key])
}

/** Selects what a label stands for; a click shows it on the canvas too. */
function selectLabel({ selection }: Stores, label: string, reach: Reach): void {
  const state = selection.getState()
  if (label.startsWith(KEY)) state.selectKey(label.slice(KEY.length))
  else if (reach === 'click') state.reveal(label)
  else state.select([label])
}

/** The panel of one file. */
export function Code({ stores, file, path, theme, onEdit, diagnostics = NOTHING, isSpanned = true }: CodeProps) {
  const selected = useSelected(stores)
  const target = useStore(stores.view, (state) => state.target)
  const logic = useStore(stores.document, (state) => state.design.logic)
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
        isLabel={(label) =>
          label === REGISTER || label in logic.nodes || (label.startsWith(KEY) && label.slice(KEY.length) in logic.keys)
        }
        onSelect={(label, reach) => selectLabel(stores, label, reach)}
        onEdit={onEdit ?? null}
        markers={markers}
        place={shown?.file === path ? shown : null}
      />
    </Suspense>
  )
}
