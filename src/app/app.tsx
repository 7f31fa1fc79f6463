// The window: bar on top, three edges that fold and resize, the canvas in the middle.

import { lazy, Suspense, useEffect, type DragEvent } from 'react'
import { Boundary } from '../ui/boundary.tsx'
import { TipLayer } from '../ui/tip-layer.tsx'
import { AddMenu } from './actions/add-menu.tsx'
import { BottomPanel } from './window/bottom-panel.tsx'
import { CanvasPane } from './window/canvas-pane.tsx'
import { Dialogs } from './window/dialogs.tsx'
import { EdgePanel } from './window/edge-panel.tsx'
import { FoldedEdges } from './window/folded-edges.tsx'
import { keepFocus } from './keep-focus.ts'
import { LeftPanel } from './window/left-panel.tsx'
import { Notices } from './window/notices.tsx'
import { openFile } from './designs/open-design.ts'
import type { Page } from './page.ts'
import { openLink } from './designs/share-link.ts'
import { useShortcuts } from './actions/shortcuts.ts'
import { useDocumentTheme } from './theme.ts'
import { TopBar } from './window/top-bar.tsx'
import './app.css'
import './window/folding.css'
import './window/panels.css'
import './window/preview-line.css'

/** Comes right after the canvas, so that the canvas comes sooner. */
const Inspector = lazy(() =>
  import('../panels/inspector/inspector.tsx').then((module) => ({ default: module.Inspector })),
)

/** Side panels begin narrower in small windows; both can be dragged. */
const isNarrow = window.innerWidth < 1200

const NodeMenu = lazy(() => import('./actions/node-menu.tsx').then((module) => ({ default: module.NodeMenu })))

/** The panel below begins with this part of the height. */
const BOTTOM = 0.285

/** Palette and canvas side by side, with problems and code below. */
function Middle({ page }: { readonly page: Page }) {
  return (
    <div className="window-middle">
      <div className="window-upper">
        <EdgePanel
          page={page}
          edge="left"
          label="Width of the left panel"
          initial={isNarrow ? 212 : 248}
          min={212}
          max={420}
        >
          <LeftPanel page={page} />
        </EdgePanel>
        <div className="canvas-panel">
          <Boundary name="canvas">
            <CanvasPane page={page} />
          </Boundary>
          <FoldedEdges page={page} />
          <Notices page={page} />
        </div>
      </div>
      <EdgePanel
        page={page}
        edge="bottom"
        label="Height of the panel below"
        initial={Math.round(window.innerHeight * BOTTOM)}
        min={120}
        max={2000}
      >
        <BottomPanel page={page} />
      </EdgePanel>
    </div>
  )
}

/** The window of one page. */
export function App({ page }: { readonly page: Page }) {
  useDocumentTheme(page.stores)
  useShortcuts(page)
  useEffect(keepFocus, [])
  useEffect(() => {
    const open = (): void => void openLink(page)
    open()
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
  }, [page])

  const isFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  const over = (event: DragEvent): void => {
    if (isFile(event)) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    if (!isFile(event)) return
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void openFile(page, file)
  }

  return (
    <div className="app" onDragOver={over} onDrop={drop}>
      <TopBar page={page} />
      <main className="app-body">
        <Middle page={page} />
        <EdgePanel
          page={page}
          edge="right"
          label="Width of the inspector"
          initial={isNarrow ? 248 : 292}
          min={220}
          max={480}
        >
          <section className="side" aria-label="Inspector">
            <Boundary name="inspector">
              <Suspense fallback={null}>
                <Inspector stores={page.stores} />
              </Suspense>
            </Boundary>
          </section>
        </EdgePanel>
        <Suspense fallback={null}>
          <NodeMenu page={page} />
        </Suspense>
      </main>
      <AddMenu page={page} />
      <Dialogs page={page} />
      <TipLayer />
    </div>
  )
}
