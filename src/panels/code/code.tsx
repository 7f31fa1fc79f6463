// One file of the chosen target, or why there is none. The editor itself loads when it is first needed.

import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import { REGISTER } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { Empty } from '../../ui/empty.tsx'
import './code.css'

const CodeView = lazy(() => import('./code-view.tsx').then((module) => ({ default: module.CodeView })))

export interface CodeProps {
  readonly stores: Stores
  /** The chosen file; null when the target does not make it. */
  readonly file: GeneratedFile | null
  readonly path: string
  readonly theme: 'light' | 'dark'
  /** Takes the text as the user changes it; absent for files that are made. */
  readonly onEdit?: ((text: string) => void) | undefined
}

/** The panel of one file. */
export function Code({ stores, file, path, theme, onEdit }: CodeProps) {
  const selected = useStore(stores.selection, (state) => state.nodes)
  const target = useStore(stores.view, (state) => state.target)
  const nodes = useStore(stores.document, (state) => state.design.logic.nodes)
  const files = useStore(stores.analysis, (state) => state.files[target])
  const summary = useStore(stores.analysis, (state) => state.analysis?.targets[target]?.summary)
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
        theme={theme}
        selected={selected}
        isNode={(label) => label === REGISTER || label in nodes}
        onSelect={(label) => stores.selection.getState().reveal(label)}
        onEdit={onEdit ?? null}
      />
    </Suspense>
  )
}
