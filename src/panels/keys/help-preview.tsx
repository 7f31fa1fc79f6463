// What the unikernel itself answers to --help on the chosen target.

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'

/** The page, asked for when it is unfolded and whenever the design changes; null while there is none. */
function useHelp(stores: Stores, isOpen: boolean): string | null {
  const design = useStore(stores.document, (state) => state.design)
  const target = useStore(stores.view, (state) => state.target)
  const held = settingOf(
    design,
    useStore(stores.view, (state) => state.setting),
  )
  const [page, setPage] = useState<string | null>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    let isCurrent = true
    const take = (answer: string | null): void => {
      if (isCurrent) setPage(answer)
    }
    stores.workshop
      .help(design, { target, args: held?.arguments ?? [], env: held?.env ?? {} })
      .then(take, () => take(null))
    return () => {
      isCurrent = false
    }
  }, [stores, isOpen, design, target, held])
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
