// The canvas: a design drawn and edited through React Flow. The view is a function of its props; edits leave as commands.

import '@xyflow/react/dist/base.css'
import './canvas.css'
import './view/node.css'
import './view/wire.css'

import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
  type EdgeChange,
  type ReactFlowState,
} from '@xyflow/react'
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type MouseEvent,
} from 'react'
import type { PortRef } from '../core/model/ids.ts'
import { CanvasActionsContext, type CanvasActions } from './canvas-actions.ts'
import type { CanvasHandle, CanvasPlace, GraphCanvasProps } from './canvas-props.ts'
import { CanvasStoreContext, createCanvasStore, useCanvas, useCanvasStore, type Detail } from './canvas-store.ts'
import { boundsOf } from './flow/geometry.ts'
import { createFlowMapper } from './flow/flow-mapper.ts'
import type { Places } from './flow/places.ts'
import type { KnownRoute } from './flow/wires.ts'
import { selectionAfterWires } from './from-flow.ts'
import { NO_SELECTION } from './selection.ts'
import type { FlowEdge, FlowNode } from './to-flow.ts'
import { FIT, useCanvasHandle } from './use-canvas-handle.ts'
import { boxesOf, useCanvasKeys } from './use-canvas-keys.ts'
import { useDragging } from './use-dragging.ts'
import { selectIn, type Latest } from './latest.ts'
import { useWiring } from './use-wiring.ts'
import { CanvasCorner } from './view/canvas-corner.tsx'
import { ConnectionLine, DropLine, OfferedWire, PortChoice, RefusalHint } from './view/drafts.tsx'
import { NodeView } from './view/node-view.tsx'
import { TargetsContext } from './view/targets-context.ts'
import { WireView } from './view/wire-view.tsx'

const NODE_TYPES = { face: NodeView }
const EDGE_TYPES = { wire: WireView }
const NO_PATH: ReadonlySet<string> = new Set()
const NO_ROUTES: ReadonlyMap<PortRef, KnownRoute> = new Map()
const MULTI_SELECT = ['Shift', 'Control', 'Meta']
/** Above this many nodes only those in view are in the document. */
const MANY_NODES = 250

function detailOf(state: ReactFlowState): Detail {
  const zoom = state.transform[2]
  if (zoom < 0.25) return 'blocks'
  return zoom < 0.5 ? 'names' : 'full'
}

/** Brings the zoom's level of detail into the canvas state, so that nodes draw again only when it changes. */
function DetailWatch() {
  const store = useCanvasStore()
  const detail = useStore(detailOf)
  useLayoutEffect(() => store.setState({ detail }), [store, detail])
  return null
}

function Spoken() {
  const spoken = useCanvas((state) => state.spoken)
  return (
    <div className="visually-hidden" aria-live="polite">
      {spoken}
    </div>
  )
}

function useTargetList({ catalog, target }: GraphCanvasProps) {
  return useMemo(
    () => catalog.targets.map(({ name, family }) => ({ name, family, isChosen: name === target })),
    [catalog, target],
  )
}

function Canvas(props: GraphCanvasProps) {
  const store = useCanvasStore()
  const [mapper] = useState(createFlowMapper)
  const [drag, setDrag] = useState<Places | null>(null)
  const [known, setKnown] = useState(NO_ROUTES)
  const root = useRef<HTMLDivElement>(null)
  const isShiftDown = useRef(false)
  const { analysis, catalog, design, selection, target } = props
  const mapped = mapper({ design, analysis, catalog, target, selection, path: props.path ?? NO_PATH, known, drag })
  const latest = useRef<Latest>({ props, mapped, drag })
  useLayoutEffect(() => {
    latest.current = { props, mapped, drag }
  })

  const handle = useRef<CanvasHandle | null>(null)
  const made = useCanvasHandle(latest, store, setKnown)
  useLayoutEffect(() => {
    handle.current = made
  }, [made])
  useImperativeHandle(props.handle, () => made, [made])

  const wirer = useWiring(latest, store)
  const dragging = useDragging(latest, drag, setDrag)
  const keys = useCanvasKeys(latest, store, handle, wirer)
  const targets = useTargetList(props)
  const actions = useMemo(
    (): CanvasActions => ({
      run: (command) => latest.current.props.onCommand(command),
      why: (node) => latest.current.props.onWhy?.(node),
      wireByKeys: keys.wireByKeys,
      breakPort: wirer.breakPort,
    }),
    [keys, wirer.breakPort],
  )

  const first = mapped.flow.nodes[0]?.id ?? null
  const [only] = selection.nodes
  useEffect(() => {
    const { current } = store.getState()
    if (only !== undefined) store.setState({ current: only })
    else if (current === null || !mapped.faces.has(current)) store.setState({ current: first })
  }, [store, only, first, mapped.faces])

  const placeOf = (event: MouseEvent | globalThis.MouseEvent): CanvasPlace => {
    const screen = { x: event.clientX, y: event.clientY }
    return { screen, canvas: made.canvasPoint(screen) }
  }
  const onDoubleClick = (event: MouseEvent) => {
    const isVoid = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
    if (isVoid) props.onSearch?.(placeOf(event))
  }
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (event.target instanceof HTMLInputElement) return
    const text = props.onCopy?.(selection) ?? null
    if (text === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (isCut && props.isReadOnly !== true) props.onCommand({ type: 'node.remove', ids: [...selection.nodes] })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || props.isReadOnly === true) return
    event.preventDefault()
    props.onPaste?.(event.clipboardData.getData('text/plain'), made.centre(), isShiftDown.current)
  }
  const corner = root.current?.getBoundingClientRect()
  const isSelecting = props.leftDrag === 'select'
  const bounds = boundsOf([...boxesOf({ mapped }).values()])
  const dropRoute = dragging.dropWire === null ? undefined : mapped.routes.get(dragging.dropWire)
  return (
    <TargetsContext value={targets}>
      <CanvasActionsContext value={actions}>
        <div
          ref={root}
          className="canvas"
          onKeyDownCapture={(event) => {
            isShiftDown.current = event.shiftKey
          }}
          onKeyDown={keys.onKeyDown}
          onDoubleClick={onDoubleClick}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
          onDragOver={dragging.onDragOver}
          onDragLeave={dragging.onDragLeave}
          onDrop={dragging.onDrop}
        >
          <DetailWatch />
          <ReactFlow<FlowNode, FlowEdge>
            aria-label="Canvas"
            tabIndex={mapped.flow.nodes.length === 0 ? 0 : -1}
            nodes={mapped.flow.nodes}
            edges={mapped.flow.edges}
            nodeTypes={NODE_TYPES}
            edgeTypes={EDGE_TYPES}
            colorMode={props.theme}
            fitView
            fitViewOptions={FIT}
            minZoom={FIT.minZoom}
            maxZoom={2}
            nodesDraggable={props.isReadOnly !== true}
            nodesConnectable={props.isReadOnly !== true}
            edgesReconnectable={props.isReadOnly !== true}
            edgesFocusable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            selectionKeyCode={isSelecting ? null : 'Shift'}
            multiSelectionKeyCode={MULTI_SELECT}
            selectionOnDrag={isSelecting}
            selectionMode={SelectionMode.Partial}
            panOnDrag={isSelecting ? [1, 2] : [0, 1, 2]}
            panActivationKeyCode="Space"
            zoomOnDoubleClick={false}
            nodeDragThreshold={3}
            connectionDragThreshold={3}
            connectionRadius={18}
            reconnectRadius={9}
            autoPanOnConnect
            elevateEdgesOnSelect={false}
            onlyRenderVisibleElements={mapped.faces.size > MANY_NODES}
            attributionPosition="bottom-left"
            connectionLineComponent={ConnectionLine}
            isValidConnection={wirer.isValid}
            onConnect={wirer.onConnect}
            onConnectStart={wirer.onConnectStart}
            onConnectEnd={wirer.onConnectEnd}
            onClickConnectStart={wirer.onConnectStart}
            onClickConnectEnd={wirer.end}
            onReconnect={wirer.onReconnect}
            onReconnectStart={wirer.onReconnectStart}
            onReconnectEnd={wirer.onReconnectEnd}
            onNodesChange={dragging.onNodesChange}
            onEdgesChange={(changes: EdgeChange<FlowEdge>[]) => {
              selectIn(latest, selectionAfterWires(latest.current.props.selection, changes))
            }}
            onNodeDrag={dragging.onNodeDrag}
            onNodeDragStop={dragging.onNodeDragStop}
            onNodeDoubleClick={(_, node) => props.onEdit?.(node.id)}
            onNodeContextMenu={(event, node) => {
              event.preventDefault()
              props.onNodeMenu?.(node.id, placeOf(event))
            }}
            onPaneClick={() => {
              wirer.end()
              if (selection.nodes.size + selection.wires.size > 0) props.onSelect(NO_SELECTION)
            }}
            onPaneContextMenu={(event) => {
              event.preventDefault()
              props.onSearch?.(placeOf(event))
            }}
          >
            <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
            <CanvasCorner hasMinimap={props.hasMinimap !== false} bounds={bounds} onFit={made.fit} />
            <OfferedWire mapped={mapped} />
            <DropLine route={dropRoute} />
            <RefusalHint canConnect={props.canConnect} />
          </ReactFlow>
          {wirer.question !== null && corner !== undefined && (
            <PortChoice question={wirer.question} corner={corner} onAnswer={wirer.answer} />
          )}
          <Spoken />
        </div>
      </CanvasActionsContext>
    </TargetsContext>
  )
}

/** The canvas of one design. Give it a `key` that changes with the design's identity, so that a new design is fitted into view. */
export function GraphCanvas(props: GraphCanvasProps) {
  const [store] = useState(createCanvasStore)
  return (
    <ReactFlowProvider>
      <CanvasStoreContext value={store}>
        <Canvas {...props} />
      </CanvasStoreContext>
    </ReactFlowProvider>
  )
}
