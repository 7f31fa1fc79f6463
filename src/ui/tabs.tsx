// A row of tabs: arrows walk, Home and End jump, the chosen one is in the tab order. Its panels belong to whoever uses it.

import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Tab {
  readonly id: string
  readonly label: string
  /** Count or mark after the label. */
  readonly badge?: ReactNode
  readonly isMono?: boolean
  readonly tip?: string | undefined
}

export interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** Id of the one panel that all tabs control. */
  readonly panel: string
  readonly className?: string
}

/** Id of the element of a tab, for the panel's `aria-labelledby`. */
export function tabElementId(panel: string, tab: string): string {
  return `${panel}-tab-${tab.replace(/[^A-Za-z0-9]/g, '-')}`
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count
    case 'ArrowLeft':
      return (index - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The row; one of `tabs` should be chosen, else the first is in the tab order. */
export function Tabs({ label, tabs, chosen, onChoose, panel, className }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const reached = tabs.some((tab) => tab.id === chosen) ? chosen : tabs[0]?.id
  const walk = (event: KeyboardEvent): void => {
    const index = tabs.findIndex((tab) => tab.id === reached)
    const next = nextIndex(event.key, index, tabs.length)
    const tab = next === null ? undefined : tabs[next]
    if (next === null || tab === undefined) return
    event.preventDefault()
    onChoose(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className={classNames('tabs', className)}
      onKeyDown={walk}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabElementId(panel, tab.id)}
          aria-selected={tab.id === chosen}
          aria-controls={panel}
          tabIndex={tab.id === reached ? 0 : -1}
          className={classNames('tab', tab.isMono === true && 'mono')}
          data-tip={tab.tip}
          onClick={() => onChoose(tab.id)}
        >
          <span className="tab-words" data-words={tab.label}>
            {tab.label}
          </span>
          {tab.badge}
        </button>
      ))}
    </div>
  )
}
