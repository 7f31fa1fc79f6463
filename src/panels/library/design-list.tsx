// The kept designs as cards: open, rename in place, duplicate, delete; and ways to begin another.

import { Copy, Download, Ellipsis, FilePlus, FolderOpen, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { KeptDesign } from '../../core/model/kept-design.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import type { LibraryPanelProps } from './library-props.ts'
import { Thumbnail } from './thumbnail.tsx'
import { whenWords } from './when.ts'

type ListProps = Pick<
  LibraryPanelProps,
  'library' | 'starts' | 'onOpen' | 'onBlank' | 'onStart' | 'onFile' | 'onSaveText' | 'now'
>

function icon(Icon: typeof Copy) {
  return <Icon size={14} aria-hidden="true" />
}

/** Begin another: blank, from an example, from a file. */
function Beginnings({ starts, onBlank, onStart, onFile }: ListProps) {
  return (
    <div className="library-new">
      <Button icon={icon(FilePlus)} onClick={onBlank}>
        Blank design
      </Button>
      <Menu
        items={starts.map(({ id, title }) => ({ kind: 'action', label: title, run: () => onStart(id) }))}
        trigger={<Button>From an example</Button>}
      />
      <Button icon={icon(FolderOpen)} onClick={onFile}>
        Open a file
      </Button>
    </div>
  )
}

function NameField({
  design,
  onDone,
}: {
  readonly design: KeptDesign
  readonly onDone: (name: string | null) => void
}) {
  return (
    <input
      className="input"
      aria-label={`New name of ${design.name}`}
      defaultValue={design.name}
      // The user asked to rename: typing goes here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={(event) => onDone(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(event.currentTarget.value)
        if (event.key === 'Escape') {
          // Escape ends the renaming, not the dialog.
          event.stopPropagation()
          onDone(null)
        }
      }}
    />
  )
}

interface CardProps {
  readonly props: ListProps
  readonly design: KeptDesign
  readonly isOpen: boolean
}

function cardItems({ library, onSaveText }: ListProps, design: KeptDesign, rename: () => void): readonly MenuItem[] {
  const saveText = async (): Promise<void> => {
    const text = await library.textOf(design.id)
    if (text !== null) onSaveText(design.name, text)
  }
  const readable: readonly MenuItem[] = [
    { kind: 'action', label: 'Rename', icon: icon(Pencil), run: rename },
    { kind: 'action', label: 'Duplicate', icon: icon(Copy), run: () => void library.duplicate(design.id) },
  ]
  return [
    ...(design.problem === null ? readable : []),
    { kind: 'action', label: 'Save as a file', icon: icon(Download), run: () => void saveText() },
    { kind: 'line' },
    { kind: 'action', label: 'Delete', icon: icon(Trash2), run: () => void library.remove(design.id) },
  ]
}

function Card({ props, design, isOpen }: CardProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const words = design.problem === null ? whenWords(design.changed, props.now) : `Cannot be opened. ${design.problem}`
  const rename = (name: string | null): void => {
    setIsRenaming(false)
    if (name !== null && name !== design.name) void props.library.rename(design.id, name)
  }
  return (
    <li className="library-card" aria-current={isOpen ? 'true' : undefined}>
      <button
        type="button"
        className="library-open"
        aria-label={`Open ${design.name}`}
        onClick={() => props.onOpen(design.id)}
      >
        <Thumbnail svg={design.thumbnail} className="library-thumbnail" />
      </button>
      <div className="library-words">
        {isRenaming ? (
          <NameField design={design} onDone={rename} />
        ) : (
          <span className="library-name">{design.name}</span>
        )}
        <span className="library-when">{isOpen ? `open · ${words}` : words}</span>
      </div>
      <Menu
        align="end"
        items={cardItems(props, design, () => setIsRenaming(true))}
        trigger={<IconButton label={`More for ${design.name}`} icon={<Ellipsis size={16} />} />}
      />
    </li>
  )
}

function Deleted({ library }: Pick<ListProps, 'library'>) {
  const deleted = useStore(library.store, (state) => state.deleted)
  if (deleted === null) return null
  return (
    <output className="library-deleted">
      <span>Deleted {deleted.design.name}.</span>
      <Button onClick={() => void library.restoreDeleted()}>Undo</Button>
    </output>
  )
}

export function DesignList(props: ListProps) {
  const { library } = props
  const designs = useStore(library.store, (state) => state.designs)
  const open = useStore(library.store, (state) => state.open)
  return (
    <>
      <Beginnings {...props} />
      <Deleted library={library} />
      {designs.length === 0 ? (
        <p className="library-none">No design is kept in this browser yet. The open one is from its first change on.</p>
      ) : (
        <ul className="library-cards" aria-label="Designs">
          {designs.map((design) => (
            <Card key={design.id} props={props} design={design} isOpen={design.id === open} />
          ))}
        </ul>
      )}
    </>
  )
}
