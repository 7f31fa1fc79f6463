// The line above a file of the user: whose it is, and renaming and deleting it.

import { FilePlus, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Command } from '../../core/edit/command.ts'
import type { Stores } from '../../state/stores.ts'
import { freePath, type OwnFile } from '../../state/own-files.ts'
import { Button } from '../../ui/button.tsx'
import './sources.css'

interface SourceBarProps {
  readonly stores: Stores
  readonly file: OwnFile
  /** Looks at another file: the renamed, the new one, or (null) any other. */
  readonly onShow: (path: string | null) => void
}

/** Asks for a path; what cannot be one is said below. */
function PathField({
  path,
  onDone,
}: {
  readonly path: string
  readonly onDone: (path: string | null) => string | null
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const finish = (value: string): void => setProblem(value === path ? onDone(null) : onDone(value.trim()))
  return (
    <>
      <input
        className="input mono source-path"
        aria-label={`New path of ${path}`}
        aria-invalid={problem !== null}
        defaultValue={path}
        // The user asked to rename: typing goes here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onBlur={() => onDone(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(event.currentTarget.value)
          if (event.key === 'Escape') onDone(null)
        }}
      />
      {problem !== null && <span className="source-problem">{problem}</span>}
    </>
  )
}

/** The commands that give a file another path, as one step. */
function renaming(from: string, to: string, text: string): Command {
  return {
    type: 'batch',
    title: `Rename ${from} to ${to}`,
    commands: [
      { type: 'source.set', path: to, text },
      { type: 'source.set', path: from, text: null },
    ],
  }
}

export function SourceBar({ stores, file, onShow }: SourceBarProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const { path, text, isSkeleton } = file
  const rename = (to: string | null): string | null => {
    const document = stores.document.getState()
    if (to !== null) {
      if (to in document.design.sources) return `There is a file ${to} already.`
      const verdict = document.dispatch(renaming(path, to, text))
      if (verdict.kind === 'refused') return verdict.diagnostic.message
      onShow(to)
    }
    setIsRenaming(false)
    return null
  }
  const add = (): void => {
    const document = stores.document.getState()
    const made = freePath(document.design)
    document.dispatch({ type: 'source.set', path: made, text: '' })
    onShow(made)
  }
  const remove = (): void => {
    stores.document.getState().dispatch({ type: 'source.set', path, text: null })
    onShow(null)
  }
  return (
    <div className="source-bar">
      {isRenaming ? (
        <PathField path={path} onDone={rename} />
      ) : (
        <span className="source-words">
          {isSkeleton
            ? 'A skeleton that follows the wires until you edit it; then it is yours.'
            : 'Yours: kept in the design, and in every export as it stands here.'}
        </span>
      )}
      {!isSkeleton && !isRenaming && (
        <>
          <Button variant="quiet" icon={<Pencil size={13} aria-hidden="true" />} onClick={() => setIsRenaming(true)}>
            Rename
          </Button>
          <Button
            variant="quiet"
            icon={<Trash2 size={13} aria-hidden="true" />}
            onClick={remove}
            tip="Undo brings it back"
          >
            Delete
          </Button>
        </>
      )}
      <Button variant="quiet" icon={<FilePlus size={13} aria-hidden="true" />} onClick={add}>
        Add a file
      </Button>
    </div>
  )
}
