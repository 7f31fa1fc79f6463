// Everything that can be added to the design, by section and by search. Drag an entry onto the canvas, or press Enter.

import { ChevronRight, CornerDownLeft, Search, X } from 'lucide-react'
import { useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import type { Catalog } from '../../core/model/catalog.ts'
import { searchEntries } from '../../state/parts/search-words.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/empty.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeStyles, type TypeStyles } from '../../ui/type-style.ts'
import { paletteSections, type PaletteEntry, type PaletteSection } from './entries.ts'
import './palette.css'

/** What a drag from the palette carries. */
const DRAG_TYPE = 'application/x-morgana-device'

export interface PaletteProps {
  readonly catalog: Catalog
  /** Adds the entry where the user looks. */
  readonly onAdd: (entry: string) => void
}

interface RowProps {
  readonly entry: PaletteEntry
  readonly styles: TypeStyles
  readonly onAdd: (entry: string) => void
  /** What Enter in the search box adds. */
  readonly isFirst?: boolean
}

function tipOf({ summary, support, deprecated }: PaletteEntry): string {
  const targets = `${support === null ? 'Works on every target' : `Works ${support}`}.`
  const lines = [
    summary,
    ...(deprecated === null ? [] : [deprecated]),
    targets,
    'Drag it onto the canvas, or press Enter.',
  ]
  return lines.join('\n')
}

function Row({ entry, styles, onAdd, isFirst = false }: RowProps) {
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(DRAG_TYPE, entry.id)
    event.dataTransfer.setData('text/plain', entry.id)
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <li>
      <button
        type="button"
        className={classNames('palette-row', isFirst && 'palette-first')}
        draggable
        data-entry={entry.id}
        data-tip={tipOf(entry)}
        onDragStart={drag}
        onDoubleClick={() => onAdd(entry.id)}
        onClick={(event) => {
          // A click by keyboard has no detail; one by pointer only selects, so that a missed drag adds nothing.
          if (event.detail === 0) onAdd(entry.id)
        }}
      >
        <TypeMark name={entry.type} styles={styles} />
        <span className="palette-words">
          <span className="palette-line">
            <span className="palette-name">{entry.id}</span>
            <span className="palette-type">{entry.typeText}</span>
          </span>
          <span className="palette-summary">{entry.summary}</span>
          {entry.support !== null && <span className="palette-support">{entry.support}</span>}
          {entry.deprecated !== null && <span className="palette-support">deprecated</span>}
        </span>
        {isFirst && <CornerDownLeft size={12} aria-hidden="true" className="palette-enter" />}
      </button>
    </li>
  )
}

interface SectionProps {
  readonly section: PaletteSection
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly styles: TypeStyles
  readonly onAdd: (entry: string) => void
}

function Section({ section, isOpen, onToggle, styles, onAdd }: SectionProps) {
  return (
    <section className="palette-section">
      <h2>
        <button type="button" className="palette-heading" aria-expanded={isOpen} onClick={onToggle}>
          <ChevronRight size={14} aria-hidden="true" className="palette-chevron" />
          {section.name}
          <span className="palette-count">{section.entries.length}</span>
        </button>
      </h2>
      {isOpen && (
        <ul className="palette-list">
          {section.entries.map((entry) => (
            <Row key={entry.id} entry={entry} styles={styles} onAdd={onAdd} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What a screen reader says while somebody types. */
function foundWords(hits: readonly PaletteEntry[]): string {
  const [first] = hits
  if (first === undefined) return 'No device fits'
  return `${hits.length === 1 ? '1 device' : `${hits.length} devices`}; Enter adds ${first.id}`
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The palette of one catalog. */
export function Palette({ catalog, onAdd }: PaletteProps) {
  const sections = useMemo(() => paletteSections(catalog), [catalog])
  const styles = typeStyles(catalog.moduleTypes)
  const [query, setQuery] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const root = useRef<HTMLDivElement>(null)
  const isSearching = query.trim() !== ''
  const hits = isSearching
    ? searchEntries(
        query,
        sections.flatMap((section) => section.entries),
      )
    : []

  const toggle = (name: string): void => {
    const next = new Set(closed)
    if (!next.delete(name)) next.add(name)
    setClosed(next)
  }

  // Arrows walk from the search box through the rows and back.
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('input, .palette-row, .palette-heading') ?? [])]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  const search = (event: KeyboardEvent): void => {
    const first = hits[0]
    if (event.key === 'Enter' && first !== undefined) onAdd(first.id)
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation()
      setQuery('')
    }
  }

  return (
    // Arrow keys are an addition: every stop is a button or the search box.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className="palette" onKeyDown={walk}>
      <div className="palette-search">
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          aria-label="Search devices"
          placeholder="Search devices"
          className="input"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={search}
        />
        {query !== '' && (
          <button type="button" className="palette-clear" aria-label="Clear search" onClick={() => setQuery('')}>
            <X size={14} />
          </button>
        )}
      </div>
      <output className="visually-hidden">{isSearching ? foundWords(hits) : ''}</output>
      <div className="palette-scroll">
        {isSearching ? (
          <ul className="palette-list" aria-label="Devices found">
            {hits.map((entry, index) => (
              <Row key={entry.id} entry={entry} styles={styles} onAdd={onAdd} isFirst={index === 0} />
            ))}
          </ul>
        ) : (
          sections.map((section) => (
            <Section
              key={section.name}
              section={section}
              isOpen={!closed.has(section.name)}
              onToggle={() => toggle(section.name)}
              styles={styles}
              onAdd={onAdd}
            />
          ))
        )}
        {isSearching && hits.length === 0 && (
          <Empty title="No device fits">
            <p>Search by name, by module type such as stackv4, or by what it is for, such as sleep or certificates.</p>
            <p>What MirageOS has no device for is done in a module of your own, with the packages that it needs.</p>
            <Button onClick={() => onAdd('foreign')}>Add a module</Button>
          </Empty>
        )}
      </div>
    </div>
  )
}
