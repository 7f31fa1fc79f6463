// A file of the user in the code panel: its line of buttons, and the editor below it.

import { useMemo, useState, type DragEvent } from 'react'
import { useStore } from 'zustand'
import { Code } from '../../panels/code/code.tsx'
import { SourceBar } from '../../panels/sources/source-bar.tsx'
import type { OwnFile } from '../../state/texts/own-files.ts'
import { sourceProblems } from '../../state/texts/source-problems.ts'
import { classNames } from '../../ui/class-names.ts'
import { pickSources, takeFiles } from '../designs/take-sources.ts'
import type { Page } from '../page.ts'

interface OwnSourceProps {
  readonly page: Page
  readonly file: OwnFile
  readonly theme: 'light' | 'dark'
}

export function OwnSource({ page, file, theme }: OwnSourceProps) {
  const { stores } = page
  const { path, text } = file
  const [fresh, setFresh] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const shown = useMemo(() => ({ path, text, executable: false, spans: [] }), [path, text])
  const design = useStore(stores.document, (state) => state.design)
  const found = useStore(stores.analysis, (state) => state.analysis?.diagnostics)
  const problems = useMemo(() => sourceProblems(path, text, design, found ?? []), [path, text, design, found])
  const edit = (next: string): void => {
    stores.document.getState().dispatch({ type: 'source.set', path, text: next }, { gesture: `edit ${path}` })
  }
  const show = (other: string | null): void => stores.view.getState().set({ tab: other ?? 'config.ml' })
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    setIsOver(true)
  }
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    setIsOver(false)
    void takeFiles(page, [...event.dataTransfer.files])
  }
  return (
    // Files can be chosen with the button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classNames('own-source', isOver && 'own-source-over')}
      // Before the editor takes the drop for a text, and the window for a design.
      onDragOverCapture={over}
      onDragLeaveCapture={(event) => {
        const { relatedTarget: to } = event
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false)
      }}
      onDropCapture={drop}
    >
      <SourceBar
        key={path}
        stores={stores}
        file={file}
        onShow={show}
        onMake={setFresh}
        onTake={() => pickSources(page)}
        isFresh={fresh === path}
      />
      <div className="source-body">
        <Code stores={stores} path={path} file={shown} theme={theme} onEdit={edit} diagnostics={problems} />
      </div>
    </div>
  )
}
