// Search at the pointer: what can be added here. For a wire dropped on nothing, only what fits its other end.

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { paletteSections } from '../../panels/palette/entries.ts'
import { searchEntries } from '../../state/parts/search-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeStyles } from '../../ui/type-style.ts'
import { addEntry, fitsRequest } from './add-entry.ts'
import { likelyFirst } from './likely-first.ts'
import type { Page } from '../page.ts'
import type { AddRequest } from '../session.ts'

const WIDTH = 340
const HEIGHT = 340

/** Keys go on to work on the canvas: the pointer took the focus from the field and gave it to nothing. */
function backToCanvas(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('[role="application"]')?.focus()
  })
}

function OpenMenu({ page, request }: { readonly page: Page; readonly request: AddRequest }) {
  const { catalog } = page.stores
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const fitting = useMemo(
    () =>
      paletteSections(catalog)
        .flatMap(({ entries }) => entries)
        .filter(({ id }) => fitsRequest(page, id, request)),
    [catalog, page, request],
  )
  const ordered = useMemo(
    () => (request.wire === null ? fitting : likelyFirst(fitting, catalog, request.wire.kind === 'input')),
    [catalog, fitting, request],
  )
  const hits = searchEntries(query, ordered)
  const close = (): void => page.session.getState().set({ add: null })
  const choose = (id: string): void => {
    close()
    addEntry(page, id, request)
  }
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') {
      const hit = hits[at]
      if (hit !== undefined) choose(hit.id)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div
        className="add-scrim"
        onPointerDown={() => {
          close()
          backToCanvas()
        }}
      />
      <div
        className="add-menu"
        role="dialog"
        aria-label={request.wire === null ? 'Add a device' : 'Add a device that fits the wire'}
        style={{
          left: Math.max(8, Math.min(request.screen.x, window.innerWidth - WIDTH - 8)),
          top: Math.max(8, Math.min(request.screen.y, window.innerHeight - HEIGHT - 8)),
        }}
      >
        <input
          // The menu was asked for by a gesture: what follows is typed into it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="add-menu-list"
          aria-activedescendant={hits[at] === undefined ? undefined : `add-menu-${hits[at].id}`}
          aria-label="Search devices to add"
          className="input"
          placeholder={request.wire === null ? 'Add a device' : 'What fits this wire'}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <div ref={list} id="add-menu-list" role="listbox" aria-label="Devices" className="add-list">
          {hits.map((entry, index) => (
            <div
              key={entry.id}
              id={`add-menu-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classNames('add-row', index === at && 'add-chosen')}
              onPointerMove={() => setAt(index)}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(entry.id)
                backToCanvas()
              }}
            >
              <TypeMark name={entry.type} styles={typeStyles(catalog.moduleTypes)} />
              <span className="add-name">{entry.id}</span>
              <span className="add-type">{entry.typeText}</span>
              <span className="add-summary">{entry.summary}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 && <p className="add-none">Nothing of that name fits here.</p>}
      </div>
    </>
  )
}

/** The menu, while it is asked for. */
export function AddMenu({ page }: { readonly page: Page }) {
  const request = useStore(page.session, (state) => state.add)
  return request === null ? null : <OpenMenu page={page} request={request} />
}
