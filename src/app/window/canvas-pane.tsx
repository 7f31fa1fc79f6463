// The canvas in the window: gives it the stores' contents and turns what it tells into commands.

import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { groupsOf } from '../../core/edit/layout/groups.ts'
import { createWireJudge } from '../../core/edit/wiring/judge-wire.ts'
import { groupOfBox } from '../../editor/face/group-face.ts'
import { GraphCanvas } from '../../editor/graph-canvas.tsx'
import { after } from '../../platform/storage/timer.ts'
import { shownAnalysis } from '../../state/preview.ts'
import { copySelection, pasteText } from '../actions/clipboard.ts'
import { addEntry } from '../actions/add-entry.ts'
import { ArrangingLine } from './arranging-line.tsx'
import { runCommand } from '../actions/run-command.ts'
import { EmptyCanvas } from './empty-canvas.tsx'
import type { Page } from '../page.ts'
import { previewNext, stopPreview } from '../actions/preview-branch.ts'
import { PreviewLine } from './preview-line.tsx'
import { tidy } from '../actions/tidy.ts'
import { useTheme } from '../theme.ts'
import { whyPath } from './why-path.ts'

/** Longest that a large design is kept back for its first layout, in milliseconds. */
const LONGEST_WAIT = 6000

/** Lays a design out that was opened without places, as soon as its nodes have their sizes; gives whether that is awaited. */
function useFirstLayout(page: Page): boolean {
  const { stores, session } = page
  const wanted = useStore(session, (state) => state.layoutOf)
  const analysed = useStore(stores.analysis, (state) => state.analysis?.revision ?? -1)
  const isBroken = useStore(stores.analysis, (state) => state.crash !== null)
  const isPlacing = useStore(session, (state) => state.isPlacing)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    // The engine is got ready while the worker analyses; when it cannot be had, the layout itself says so.
    if (wanted !== null)
      page
        .layout()
        .then((client) => client.start())
        .catch(() => undefined)
  }, [page, wanted])
  useEffect(() => {
    if (wanted === null || analysed < wanted) return
    const { set } = session.getState()
    set({ layoutOf: null, isPlacing: true })
    void tidy(page, { isFirst: true }).finally(() => set({ isPlacing: false }))
  }, [page, session, wanted, analysed])
  const isAwaited = (wanted !== null || isPlacing) && !isBroken
  useEffect(() => {
    if (!isAwaited) return
    const callOff = after(LONGEST_WAIT, () => setLate(true))
    return () => {
      callOff()
      setLate(false)
    }
  }, [isAwaited])
  return isAwaited && !isLate
}

/** Brings a node into view when a list, a problem or a line of code asks for it. */
function useReveal({ stores, canvas }: Page): void {
  const revealed = useStore(stores.selection, (state) => state.revealed)
  useEffect(() => {
    if (revealed !== null) canvas.current?.show(revealed.node)
  }, [canvas, revealed])
}

export function CanvasPane({ page }: { readonly page: Page }) {
  const { stores, session } = page
  const design = useStore(stores.document, (state) => state.design)
  const analysis = useStore(stores.analysis, shownAnalysis)
  const target = useStore(stores.view, (state) => state.target)
  const why = useStore(stores.view, (state) => state.why)
  const nodes = useStore(stores.selection, (state) => state.nodes)
  const wires = useStore(stores.selection, (state) => state.wires)
  const leftDrag = useStore(stores.view, (state) => state.leftDrag)
  const preview = useStore(stores.view, (state) => state.preview)
  const opened = useStore(session, (state) => state.opened)
  const theme = useTheme(stores)
  const selection = useMemo(() => ({ nodes, wires }), [nodes, wires])
  const canConnect = useMemo(() => createWireJudge(design, stores.catalog), [design, stores.catalog])
  const path = useMemo(() => whyPath(design, analysis, target, why), [design, analysis, target, why])
  const isAwaited = useFirstLayout(page)
  useReveal(page)

  const isEmpty = design.logic.registration === null && Object.keys(design.logic.nodes).length === 0
  return (
    <div className="canvas-pane">
      <PreviewLine page={page} />
      <GraphCanvas
        key={opened}
        design={design}
        analysis={analysis}
        catalog={stores.catalog}
        target={target}
        selection={selection}
        theme={theme}
        leftDrag={leftDrag}
        path={path}
        isAwaited={isAwaited}
        canConnect={canConnect}
        handle={page.canvas}
        onCommand={(command, gesture) => runCommand(page, command, gesture)}
        preview={preview}
        onPreview={(node) => previewNext(page, node)}
        onStopPreview={() => stopPreview(page)}
        onSelect={(next) => {
          stores.selection.getState().select([...next.nodes], [...next.wires])
          if (why !== null) stores.view.getState().set({ why: null })
        }}
        onEdit={() => {
          const view = stores.view.getState()
          if (view.folded.has('right')) view.toggle('right')
          document.querySelector<HTMLElement>('.inspector input, .inspector select, .inspector button')?.focus()
        }}
        onWhy={(node) => {
          stores.selection.getState().select([node])
          stores.view.getState().set({ why: node })
          const view = stores.view.getState()
          if (view.folded.has('right')) view.toggle('right')
        }}
        onWireToVoid={({ start, at }) =>
          session.getState().set({ add: { screen: at.screen, canvas: at.canvas, wire: start, insertInto: null } })
        }
        onSearch={(at) =>
          session.getState().set({ add: { screen: at.screen, canvas: at.canvas, wire: null, insertInto: null } })
        }
        onNodeMenu={(node, { screen }) => {
          const group = groupOfBox(node, design)
          const members = group === null ? [node] : (groupsOf(design)[group]?.members ?? [])
          // The menu of one of several selected nodes is about all of them.
          if (!members.every((id) => nodes.has(id))) stores.selection.getState().select(members)
          session.getState().set({ nodeMenu: { node, screen } })
        }}
        onDropDevice={({ device, position, wire }) =>
          addEntry(page, device, { canvas: position, wire: null, insertInto: wire })
        }
        onCopy={(copied) => copySelection(page, copied)}
        onPaste={(text, at, keepWires) => pasteText(page, text, at, keepWires)}
        onTidy={() => void tidy(page)}
        onDirection={(direction) => void tidy(page, { direction })}
      />
      <ArrangingLine page={page} />
      {isEmpty && <EmptyCanvas page={page} />}
    </div>
  )
}
