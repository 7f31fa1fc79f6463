// The dialog of kept designs and versions.

import { useState } from 'react'
import { examples } from '../../learn/examples.gen.ts'
import { LibraryPanel } from '../../panels/library/library-panel.tsx'
import { now } from '../../platform/storage/timer.ts'
import { Modal } from '../../ui/modal.tsx'
import { downloadFile } from './download-file.ts'
import { openBlank, openExample } from './new-design.ts'
import { openKept } from './open-design.ts'
import type { Page } from '../page.ts'
import { pickFile } from './pick-file.ts'
import { fileStem } from './save-design.ts'

interface DesignsDialogProps {
  readonly page: Page
  readonly isOnVersions: boolean
  readonly onClose: () => void
}

export function DesignsDialog({ page, isOnVersions, onClose }: DesignsDialogProps) {
  const [moment] = useState(now)
  const then = (work: () => unknown) => (): void => {
    onClose()
    work()
  }
  return (
    <Modal
      title="Designs"
      summary="They are kept in this browser, on this device. Save a file to keep one elsewhere."
      onClose={onClose}
      isWide
    >
      <LibraryPanel
        library={page.library}
        document={page.stores.document}
        starts={examples}
        now={moment}
        isOnVersions={isOnVersions}
        onOpen={(id) => then(() => openKept(page, id))()}
        onBlank={then(() => openBlank(page))}
        onStart={(id) => then(() => openExample(page, id))()}
        onFile={then(() => pickFile(page))}
        onSaveText={(name, text) => downloadFile(`${fileStem(name)}.morgana.json`, text, 'application/json')}
        onRestored={onClose}
      />
    </Modal>
  )
}
