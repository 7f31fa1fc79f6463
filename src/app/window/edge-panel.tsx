// A panel at an edge of the canvas with the line that sets its size. Its size is the browser's to remember, and folding it
// away keeps what is inside: lists stay scrolled, editors stay open.

import { useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { classNames } from '../../ui/class-names.ts'
import { Splitter } from '../../ui/splitter.tsx'
import type { Page } from '../page.ts'
import { rememberedSize, rememberSize, sizeAfterMove } from './panel-sizes.ts'

interface Props {
  readonly page: Page
  readonly edge: 'left' | 'right' | 'bottom'
  /** Of the line. */
  readonly label: string
  /** Pixels while nobody has chosen any. */
  readonly initial: number
  readonly min: number
  readonly max: number
  readonly children: ReactNode
}

/** The panel and its line, in the order in which they stand. */
export function EdgePanel({ page, edge, label, initial, min, max, children }: Props) {
  const { view } = page.stores
  const isFolded = useStore(view, (state) => state.folded.has(edge))
  const [size, setSize] = useState(() => rememberedSize(edge) ?? initial)
  const panel = useRef<HTMLDivElement>(null)
  const isColumn = edge !== 'bottom'
  // The window can leave less room than was asked for.
  const measure = (): number => panel.current?.getBoundingClientRect()[isColumn ? 'width' : 'height'] ?? 0

  const move = (wanted: number): void => {
    const next = sizeAfterMove(wanted, { min, max })
    if ((next === 0) !== view.getState().folded.has(edge)) view.getState().toggle(edge)
    if (next !== 0) setSize(next)
  }
  const line = (
    <Splitter
      label={label}
      direction={isColumn ? 'column' : 'row'}
      isBefore={edge === 'left'}
      controls={`edge-${edge}`}
      size={isFolded ? 0 : size}
      min={min}
      max={max}
      measure={measure}
      onMove={move}
      onEnd={() => {
        if (!view.getState().folded.has(edge)) rememberSize(edge, measure())
      }}
      onToggle={() => view.getState().toggle(edge)}
      onReset={() => {
        setSize(initial)
        rememberSize(edge, initial)
      }}
    />
  )
  const body = (
    <div
      ref={panel}
      id={`edge-${edge}`}
      className={classNames('edge', `edge-${edge}`, isFolded && 'folded-panel')}
      style={{
        [isColumn ? 'width' : 'height']: isFolded ? 0 : size,
        [isColumn ? 'minWidth' : 'minHeight']: isFolded ? 0 : min,
      }}
    >
      {children}
    </div>
  )
  return edge === 'left' ? (
    <>
      {body}
      {line}
    </>
  ) : (
    <>
      {line}
      {body}
    </>
  )
}
