// The design as a tree: the same nodes as on the canvas, for reading and choosing without a mouse.

import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { constructorOf, nodeName } from '../../core/model/node-name.ts'
import { REGISTER } from '../../core/model/ids.ts'
import { resultType, typeName } from '../../state/parts/node-type.ts'
import { shownAnalysis } from '../../state/preview.ts'
import type { Stores } from '../../state/stores.ts'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/empty.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeStyles } from '../../ui/type-style.ts'
import { outlineRows, type OutlineRow } from './tree.ts'
import './outline.css'

/** More rows than this are not drawn: a list that long is searched, not read. */
const MOST_ROWS = 2000

const STATE_WORDS = {
  used: null,
  unused: 'not taken',
  absent: 'not used',
  refused: 'cannot be built',
  incomplete: 'incomplete',
} as const

interface RowProps {
  readonly row: OutlineRow
  readonly stores: Stores
  readonly isChosen: boolean
  readonly isReached: boolean
}

function Row({ row, stores, isChosen, isReached }: RowProps) {
  const design = useStore(stores.document, (state) => state.design)
  const analysis = useStore(stores.analysis, shownAnalysis)
  const target = useStore(stores.view, (state) => state.target)
  const node = design.logic.nodes[row.id]
  const name = nodeName(design.logic, row.id)
  const constructor = node === undefined ? (design.logic.registration?.name ?? '') : constructorOf(node)
  const state = analysis?.targets[target]?.nodes[row.id]?.state ?? 'used'
  const words = row.id === REGISTER ? null : STATE_WORDS[state]
  const choose = (): void => stores.selection.getState().reveal(row.id)
  return (
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={isChosen}
      aria-expanded={row.hasChildren && !row.isRepeated ? true : undefined}
      tabIndex={isReached ? 0 : -1}
      className={classNames('outline-row', `outline-${state}`)}
      style={{ paddingLeft: 12 + Math.min(row.depth, 12) * 14 }}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
    >
      <TypeMark
        name={row.id === REGISTER ? 'job' : typeName(resultType(row.id, design, analysis, stores.catalog))}
        styles={typeStyles(stores.catalog.moduleTypes)}
      />
      <span className="outline-name">{name}</span>
      {constructor !== name && <span className="outline-constructor">{constructor}</span>}
      {row.isRepeated && <span className="outline-note">again</span>}
      {words !== null && <span className="outline-note">{words}</span>}
    </div>
  )
}

function stepOf(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(index - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** The tree of the design that is open. */
export function Outline({ stores }: { readonly stores: Stores }) {
  const design = useStore(stores.document, (state) => state.design)
  const chosen = useStore(stores.selection, (state) => state.nodes)
  const rows = useMemo(() => outlineRows(design), [design])
  const list = useRef<HTMLDivElement>(null)
  const shown = rows.slice(0, MOST_ROWS)
  const reached = Math.max(
    0,
    shown.findIndex(({ id, isRepeated }) => chosen.has(id) && !isRepeated),
  )

  const walk = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
    const next = stepOf(event.key, items.indexOf(document.activeElement as HTMLElement), items.length)
    const row = next === null ? undefined : shown[next]
    if (next === null || row === undefined) return
    event.preventDefault()
    stores.selection.getState().reveal(row.id)
    items[next]?.focus()
  }

  if (rows.length === 0) {
    return (
      <Empty title="Nothing here yet">
        <p>What you add to the canvas is listed here, from the registration down to what it stands on.</p>
      </Empty>
    )
  }
  return (
    <div ref={list} role="tree" tabIndex={-1} aria-label="Outline" className="outline" onKeyDown={walk}>
      {shown.map((row, index) => (
        <Row
          key={`${index} ${row.id}`}
          row={row}
          stores={stores}
          isChosen={chosen.has(row.id)}
          isReached={index === reached}
        />
      ))}
      {rows.length > shown.length && (
        <p className="outline-more">{rows.length - shown.length} more; search the canvas with Ctrl+F.</p>
      )}
    </div>
  )
}
