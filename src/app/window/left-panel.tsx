// The left edge: what can be added, what is there, and what others made.

import { lazy, Suspense, useState } from 'react'
import { examples } from '../../learn/examples.gen.ts'
import { Examples } from '../../panels/examples/examples.tsx'
import { Palette } from '../../panels/palette/palette.tsx'
import { Boundary } from '../../ui/boundary.tsx'
import { tabElementId, Tabs } from '../../ui/tabs.tsx'
import { addEntry } from '../actions/add-entry.ts'
import { openExample } from '../designs/new-design.ts'
import type { Page } from '../page.ts'

const Outline = lazy(() => import('../../panels/outline/outline.tsx').then((module) => ({ default: module.Outline })))

const TABS = [
  { id: 'devices', label: 'Devices' },
  { id: 'outline', label: 'Outline' },
  { id: 'examples', label: 'Examples' },
] as const

const PANEL = 'left-panel'

export function LeftPanel({ page }: { readonly page: Page }) {
  const [tab, setTab] = useState<string>('devices')
  const add = (entry: string): void => {
    const canvas = page.canvas.current?.centre() ?? { x: 0, y: 0 }
    addEntry(page, entry, { canvas, wire: null, insertInto: null })
  }
  return (
    <section className="side" aria-label="Devices, outline and examples">
      <Tabs label="Left panel" tabs={TABS} chosen={tab} onChoose={setTab} panel={PANEL} className="side-tabs" />
      <div id={PANEL} role="tabpanel" aria-labelledby={tabElementId(PANEL, tab)} className="side-body">
        {tab === 'devices' && (
          <Boundary name="palette">
            <Palette catalog={page.stores.catalog} onAdd={add} />
          </Boundary>
        )}
        {tab === 'outline' && (
          <Boundary name="outline">
            <Suspense fallback={null}>
              <Outline stores={page.stores} />
            </Suspense>
          </Boundary>
        )}
        {tab === 'examples' && (
          <Boundary name="list of examples">
            <Examples examples={examples} onOpen={({ id }) => void openExample(page, id)} />
          </Boundary>
        )}
      </div>
    </section>
  )
}
