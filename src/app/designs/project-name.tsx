// The name of the open design, the way to the others, and whether it is kept.

import { Check, ChevronDown, CircleDot, Copy, Eye, FilePlus, FolderOpen, History, TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import type { Keeping } from '../../state/library/state.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Menu } from '../../ui/menu.tsx'
import { openBlank } from './new-design.ts'
import type { Page } from '../page.ts'
import { pickFile } from './pick-file.ts'

interface Words {
  readonly icon: typeof Check
  readonly label: string
  readonly tip: string
}

const WORDS: Readonly<Record<Keeping['kind'], Words>> = {
  untouched: { icon: Eye, label: 'unchanged', tip: 'It is kept in this browser from your first change on.' },
  saving: { icon: CircleDot, label: 'saving', tip: 'Your last change is being written.' },
  saved: { icon: Check, label: 'saved', tip: 'Kept in this browser: written, read again and compared.' },
  elsewhere: {
    icon: TriangleAlert,
    label: 'open elsewhere',
    tip: 'Another window edits it; changes made here are not kept.',
  },
  'not-kept': { icon: TriangleAlert, label: 'not kept', tip: 'This browser does not keep it. Save it as a file.' },
}

function KeepingState({ page }: { readonly page: Page }) {
  const keeping = useStore(page.library.store, (state) => state.keeping)
  const { icon: Icon, label, tip } = WORDS[keeping.kind]
  const isBad = keeping.kind === 'elsewhere' || keeping.kind === 'not-kept'
  return (
    <span
      className={classNames('project-state', isBad && 'project-state-bad')}
      data-testid="keeping"
      data-tip={keeping.kind === 'not-kept' ? keeping.reason : tip}
    >
      <Icon size={13} aria-hidden="true" />
      <span className="project-words">{label}</span>
    </span>
  )
}

export function ProjectName({ page }: { readonly page: Page }) {
  const { stores, session, library } = page
  const name = useStore(stores.document, (state) => state.design.name)
  const open = useStore(library.store, (state) => state.open)
  return (
    <div className="project">
      <input
        aria-label="Name of the project"
        className="project-name"
        value={name}
        size={Math.min(Math.max(name.length, 4), 24)}
        spellCheck={false}
        onChange={(event) =>
          stores.document
            .getState()
            .dispatch({ type: 'design.rename', name: event.target.value }, { gesture: 'rename design' })
        }
      />
      <Menu
        items={[
          {
            kind: 'action',
            label: 'Designs in this browser…',
            icon: <FolderOpen size={14} aria-hidden="true" />,
            hint: 'Ctrl+Shift+O',
            run: () => session.getState().set({ dialog: 'designs' }),
          },
          {
            kind: 'action',
            label: 'Versions of this design…',
            icon: <History size={14} aria-hidden="true" />,
            run: () => session.getState().set({ dialog: 'versions' }),
          },
          ...(open === null
            ? []
            : [
                {
                  kind: 'action',
                  label: 'Duplicate this design',
                  icon: <Copy size={14} aria-hidden="true" />,
                  run: () => void library.workOnCopy(),
                } as const,
              ]),
          { kind: 'line' },
          {
            kind: 'action',
            label: 'New blank design',
            icon: <FilePlus size={14} aria-hidden="true" />,
            run: () => void openBlank(page),
          },
          {
            kind: 'action',
            label: 'Open a file…',
            icon: <FolderOpen size={14} aria-hidden="true" />,
            hint: 'Ctrl+O',
            run: () => pickFile(page),
          },
        ]}
        trigger={
          <IconButton label="Designs" icon={<ChevronDown size={14} />} tip="Other designs, and versions of this one" />
        }
      />
      <KeepingState page={page} />
    </div>
  )
}
