// The line above a file of the user: whose it is, and renaming and deleting it.

import { FilePlus, FileUp, Pencil, Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Command } from '../../core/edit/command.ts'
import type { Stores } from '../../state/stores.ts'
import { freePath, type OwnFile } from '../../state/texts/own-files.ts'
import { isWrittenPath } from '../../state/texts/written-paths.ts'
import { Button } from '../../ui/button.tsx'
import './sources.css'

interface SourceBarProps {
  readonly stores: Stores
  readonly file: OwnFile
  /** Looks at another file: the renamed, the new one, or (null) any other. */
  readonly onShow: (path: string | null) => void
  /** Told of a file that was made just now. */
  readonly onMake: (path: string) => void
  /** Asks for files of the disk. */
  readonly onTake: () => void
  /** Made just now: it begins with its name. */
  readonly isFresh: boolean
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
  const words = useId()
  // Leaving the field takes what was typed, as everywhere; not after Enter or Escape, which end it themselves.
  const isOver = useRef(false)
  const finish = (value: string): string | null => {
    const reason = value.trim() === path ? onDone(null) : onDone(value.trim())
    isOver.current = reason === null
    return reason
  }
  const leave = (value: string): void => {
    if (!isOver.current && finish(value) !== null) onDone(null)
  }
  return (
    <>
      <input
        className="input mono source-path"
        aria-label={`New path of ${path}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : words}
        defaultValue={path}
        // The user asked to rename: typing goes here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => leave(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setProblem(finish(event.currentTarget.value))
          if (event.key === 'Escape') {
            isOver.current = true
            onDone(null)
          }
        }}
      />
      {problem !== null && (
        <span id={words} className="source-problem" role="alert">
          {problem}
        </span>
      )}
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

export function SourceBar({ stores, file, onShow, onMake, onTake, isFresh }: SourceBarProps) {
  const [isRenaming, setIsRenaming] = useState(isFresh)
  const { path, text, isSkeleton } = file
  const rename = (to: string | null): string | null => {
    const document = stores.document.getState()
    if (to !== null) {
      if (Object.hasOwn(document.design.sources, to)) return `There is a file ${to} already.`
      if (isWrittenPath(to, stores.analysis.getState().analysis))
        return `${to} is written by every export: take another name.`
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
    onMake(made)
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
      <Button
        variant="quiet"
        icon={<FileUp size={13} aria-hidden="true" />}
        onClick={onTake}
        tip="Takes one or several files of your disk as own sources; dropping them here does the same"
      >
        From disk
      </Button>
    </div>
  )
}
