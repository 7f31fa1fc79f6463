// The window: bar on top, three edges that fold and resize, the canvas in the middle.

import { lazy, Suspense, useEffect, useRef, type DragEvent, type RefObject } from 'react'
import { Group, Panel, Separator, type PanelImperativeHandle } from 'react-resizable-panels'
import { useStore } from 'zustand'
import { Boundary } from '../ui/boundary.tsx'
import { TipLayer } from '../ui/tip-layer.tsx'
import { AddMenu } from './actions/add-menu.tsx'
import { BottomPanel } from './window/bottom-panel.tsx'
import { CanvasPane } from './window/canvas-pane.tsx'
import { Dialogs } from './window/dialogs.tsx'
import { FoldedEdges } from './window/folded-edges.tsx'
import { keepFocus } from './keep-focus.ts'
import { LeftPanel } from './window/left-panel.tsx'
import { Notices } from './window/notices.tsx'
import { openFile } from './designs/open-design.ts'
import type { Page } from './page.ts'
import { rememberedLayout, rememberedSize, rememberLayout, rememberSize } from './window/panel-sizes.ts'
import { openLink } from './designs/share-link.ts'
import { useShortcuts } from './actions/shortcuts.ts'
import { useDocumentTheme } from './theme.ts'
import { TopBar } from './window/top-bar.tsx'
import './app.css'
import './window/folding.css'
import './window/preview-line.css'

/** Comes right after the canvas, so that the canvas comes sooner. */
const Inspector = lazy(() =>
  import('../panels/inspector/inspector.tsx').then((module) => ({ default: module.Inspector })),
)

/** Side panels begin narrower in small windows; both can be dragged. */
const isNarrow = window.innerWidth < 1200

const NodeMenu = lazy(() => import('./actions/node-menu.tsx').then((module) => ({ default: module.NodeMenu })))

type Edge = 'left' | 'right' | 'bottom'

interface Folding {
  readonly panelRef: RefObject<PanelImperativeHandle | null>
  /** What is folded away has no width, but Tab would still go through it. */
  readonly className: string | undefined
}

/** Keeps a panel folded or open as the view says, and the view as the user drags it. */
function useFolding({ stores }: Page, edge: Edge): Folding {
  const panel = useRef<PanelImperativeHandle | null>(null)
  const isFolded = useStore(stores.view, (state) => state.folded.has(edge))
  const isFirst = useRef(true)
  useEffect(() => {
    const wasFirst = isFirst.current
    isFirst.current = false
    if (panel.current === null || panel.current.isCollapsed() === isFolded) return
    if (wasFirst) {
      // Remembered from the last visit: the panel is right.
      const view = stores.view.getState()
      if (view.folded.has(edge) !== panel.current.isCollapsed()) view.toggle(edge)
      return
    }
    if (isFolded) panel.current.collapse()
    else openAgain(panel.current, edge)
  }, [isFolded, stores, edge])
  return { panelRef: panel, className: isFolded ? 'folded-panel' : undefined }
}

/** Opens a panel as wide as it was, also when that was in an earlier visit. */
function openAgain(panel: PanelImperativeHandle, edge: Edge): void {
  const size = rememberedSize(edge)
  if (size === null) panel.expand()
  else panel.resize(size)
}

function watchFolding({ stores }: Page, edge: Edge): (size: { readonly inPixels: number }) => void {
  return ({ inPixels }) => {
    if (inPixels >= 1) rememberSize(edge, inPixels)
    const view = stores.view.getState()
    if (inPixels < 1 !== view.folded.has(edge)) view.toggle(edge)
  }
}

/** Palette and canvas side by side. */
function Upper({ page }: { readonly page: Page }) {
  const left = useFolding(page, 'left')
  return (
    <Group
      id="upper"
      orientation="horizontal"
      defaultLayout={rememberedLayout('upper')}
      onLayoutChanged={(layout) => rememberLayout('upper', layout)}
    >
      <Panel
        id="left"
        {...left}
        collapsible
        defaultSize={isNarrow ? 212 : 248}
        minSize={212}
        maxSize={420}
        groupResizeBehavior="preserve-pixel-size"
        onResize={watchFolding(page, 'left')}
      >
        <LeftPanel page={page} />
      </Panel>
      <Separator className="splitter splitter-column" aria-label="Width of the left panel" />
      <Panel id="canvas" minSize={280} className="canvas-panel">
        <Boundary name="canvas">
          <CanvasPane page={page} />
        </Boundary>
        <FoldedEdges page={page} />
        <Notices page={page} />
      </Panel>
    </Group>
  )
}

/** Everything but the inspector, which has the whole height. */
function Middle({ page }: { readonly page: Page }) {
  const bottom = useFolding(page, 'bottom')
  return (
    <Group
      id="rows"
      orientation="vertical"
      defaultLayout={rememberedLayout('rows')}
      onLayoutChanged={(layout) => rememberLayout('rows', layout)}
    >
      <Panel id="upper-row" minSize={160}>
        <Upper page={page} />
      </Panel>
      <Separator className="splitter splitter-row" aria-label="Height of the panel below" />
      <Panel
        id="bottom"
        {...bottom}
        collapsible
        defaultSize="30%"
        minSize={120}
        onResize={watchFolding(page, 'bottom')}
      >
        <BottomPanel page={page} />
      </Panel>
    </Group>
  )
}

/** The window of one page. */
export function App({ page }: { readonly page: Page }) {
  useDocumentTheme(page.stores)
  useShortcuts(page)
  const right = useFolding(page, 'right')
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
        <Group
          id="columns"
          orientation="horizontal"
          defaultLayout={rememberedLayout('columns')}
          onLayoutChanged={(layout) => rememberLayout('columns', layout)}
        >
          <Panel id="middle" minSize={320}>
            <Middle page={page} />
          </Panel>
          <Separator className="splitter splitter-column" aria-label="Width of the inspector" />
          <Panel
            id="right"
            {...right}
            collapsible
            defaultSize={isNarrow ? 248 : 292}
            minSize={220}
            maxSize={480}
            groupResizeBehavior="preserve-pixel-size"
            onResize={watchFolding(page, 'right')}
          >
            <section className="side" aria-label="Inspector">
              <Boundary name="inspector">
                <Suspense fallback={null}>
                  <Inspector stores={page.stores} />
                </Suspense>
              </Boundary>
            </section>
          </Panel>
        </Group>
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
