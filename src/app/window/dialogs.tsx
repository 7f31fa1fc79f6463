// The dialogs of the window; each loads when it is first opened, those that are typed into sooner.

import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { after } from '../../platform/storage/timer.ts'
import { Boundary } from '../../ui/boundary.tsx'
import type { Page } from '../page.ts'

const ExportDialog = lazy(() =>
  import('../designs/export-dialog.tsx').then((module) => ({ default: module.ExportDialog })),
)
const HelpDialog = lazy(() => import('./help-dialog.tsx').then((module) => ({ default: module.HelpDialog })))
const commandDialogs = () => import('../actions/command-dialog.tsx')
const CommandDialog = lazy(() => commandDialogs().then((module) => ({ default: module.CommandDialog })))
const DesignsDialog = lazy(() =>
  import('../designs/designs-dialog.tsx').then((module) => ({ default: module.DesignsDialog })),
)
const FindDialog = lazy(() => commandDialogs().then((module) => ({ default: module.FindDialog })))

/** Milliseconds after the first answer until dialogs load that one types into right after opening them: no letter may be lost. */
const AHEAD = 300

export function Dialogs({ page }: { readonly page: Page }) {
  const dialog = useStore(page.session, (state) => state.dialog)
  const isAnswered = useStore(page.stores.analysis, (state) => state.analysis !== null)
  useEffect(
    () => (isAnswered ? after(AHEAD, () => void commandDialogs().catch(() => undefined)) : undefined),
    [isAnswered],
  )
  if (dialog === null) return null
  const close = (): void => page.session.getState().set({ dialog: null })
  return (
    <Boundary name="dialog">
      <Suspense fallback={null}>
        {dialog === 'export' && <ExportDialog page={page} onClose={close} />}
        {dialog === 'help' && <HelpDialog page={page} onClose={close} />}
        {dialog === 'commands' && <CommandDialog page={page} onClose={close} />}
        {dialog === 'designs' && <DesignsDialog page={page} isOnVersions={false} onClose={close} />}
        {dialog === 'versions' && <DesignsDialog page={page} isOnVersions onClose={close} />}
        {dialog === 'find' && <FindDialog page={page} onClose={close} />}
      </Suspense>
    </Boundary>
  )
}
