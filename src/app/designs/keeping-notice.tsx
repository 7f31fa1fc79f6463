// Says that the open design is not kept, and offers the ways on. Silent while all is well.

import { useState } from 'react'
import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { Button, IconButton } from '../../ui/button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import type { Page } from '../page.ts'
import { saveDesign } from './save-design.ts'
import { shareLink } from './share-link.ts'

function Elsewhere({ page }: { readonly page: Page }) {
  const { library, stores } = page
  const name = useStore(stores.document, (state) => state.design.name)
  return (
    <div className="notice notice-warning">
      <StateMark state="warning" size={12} />
      <span className="notice-words">
        <strong>{name}</strong> is open in another window. Changes made here are not kept.
      </span>
      <Button onClick={() => void library.workOnCopy()} tip="Keeps what is on the screen as a design of its own">
        Work on a copy
      </Button>
      <Button
        onClick={() => void library.takeOver()}
        tip="Shows what the other window saved and edits it here; your changes stay behind undo"
      >
        Take over
      </Button>
    </div>
  )
}

function NotKept({
  page,
  reason,
  onClose,
}: {
  readonly page: Page
  readonly reason: string
  readonly onClose: () => void
}) {
  const { library } = page
  const isBlocked = useStore(library.store, (state) => state.open === null)
  return (
    <div className="notice notice-warning">
      <StateMark state="warning" size={12} />
      <span className="notice-words">{reason} Until you save a file or a link, your work is in this window only.</span>
      <Button onClick={() => saveDesign(page)}>Save a file</Button>
      <Button onClick={() => void shareLink(page)}>Copy a link</Button>
      {!isBlocked && <Button onClick={() => void library.flush()}>Try again</Button>}
      <IconButton label="Close message" icon={<X size={14} />} onClick={onClose} />
    </div>
  )
}

export function KeepingNotice({ page }: { readonly page: Page }) {
  const keeping = useStore(page.library.store, (state) => state.keeping)
  // Once closed, the same reason does not come back with every change; the bar above still says it.
  const [closed, setClosed] = useState<string | null>(null)
  if (keeping.kind === 'elsewhere') return <Elsewhere page={page} />
  if (keeping.kind !== 'not-kept' || keeping.reason === closed) return null
  return <NotKept page={page} reason={keeping.reason} onClose={() => setClosed(keeping.reason)} />
}
