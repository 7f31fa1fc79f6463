// What the unikernel itself answers to --help on the chosen target.

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'

/** The page, asked for when it is unfolded and whenever the design changes; null while there is none. */
function useHelp(stores: Stores, isOpen: boolean): string | null {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const settings = useStore(stores.document, (state) => state.design.settings)
  const target = useStore(stores.view, (state) => state.target)
  const name = useStore(stores.view, (state) => state.setting)
  const [page, setPage] = useState<string | null>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    let isCurrent = true
    const { design } = stores.document.getState()
    const held = settingOf({ ...design, settings }, name)
    const take = (answer: string | null): void => {
      if (isCurrent) setPage(answer)
    }
    stores.workshop
      .help({ ...design, logic }, { target, args: held?.arguments ?? [], env: held?.env ?? {} })
      .then(take, () => take(null))
    return () => {
      isCurrent = false
    }
  }, [stores, isOpen, logic, settings, target, name])
  return page
}

/** The page, folded until it is asked for. */
export function HelpPreview({ stores }: { readonly stores: Stores }) {
  const [isOpen, setOpen] = useState(false)
  const page = useHelp(stores, isOpen)
  const target = useStore(stores.view, (state) => state.target)
  return (
    <details className="help-preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What the unikernel answers to --help</summary>
      {isOpen && (
        // Long lines scroll, and what scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre aria-label="Help of the unikernel" tabIndex={0}>
          {page ?? `Not while ${target} cannot be configured.`}
        </pre>
      )}
    </details>
  )
}
