// Export: for which targets, what the zip will hold, and the download.

import { useState } from 'react'
import { useStore } from 'zustand'
import { TargetChoice } from '../../panels/export/target-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { exportProject } from './export-project.ts'
import type { Page } from '../page.ts'

interface ExportDialogProps {
  readonly page: Page
  readonly onClose: () => void
}

function layoutWords(count: number, only: string | undefined): string {
  if (count === 0) return 'Choose at least one target.'
  if (count === 1)
    return `The files of ${only ?? 'the target'} stand at the root of the zip, where mirage configure puts them.`
  return `The files of each of the ${count} targets stand in a folder of their own below targets/.`
}

export function ExportDialog({ page, onClose }: ExportDialogProps) {
  const { stores } = page
  const views = useStore(stores.analysis, (state) => state.analysis?.targets)
  const current = useStore(stores.view, (state) => state.target)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => {
    const states = stores.catalog.targets.map(({ name }) => name)
    return new Set(states.filter((name) => ['fine', 'warning'].includes(views?.[name]?.state ?? '')))
  })
  const [isBusy, setBusy] = useState(false)
  const targets = stores.catalog.targets.map(({ name }) => name).filter((name) => chosen.has(name))
  const run = async (): Promise<void> => {
    setBusy(true)
    const isDone = await exportProject(page, targets)
    setBusy(false)
    if (isDone) onClose()
  }
  return (
    <Modal
      title="Export"
      summary="One zip with config.ml, config.ts, the design, your sources and everything that mirage configure writes."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            aria-disabled={targets.length === 0 || isBusy}
            tip={targets.length === 0 ? 'Choose at least one target' : undefined}
            onClick={() => {
              if (targets.length > 0 && !isBusy) void run()
            }}
          >
            Download zip
          </Button>
        </>
      }
    >
      <TargetChoice
        targets={stores.catalog.targets}
        views={views}
        current={current}
        chosen={chosen}
        onChoose={setChosen}
      />
      <p className="export-layout">{layoutWords(targets.length, targets[0])}</p>
    </Modal>
  )
}
