// The canvas: a design drawn and edited through React Flow. The view is a function of its props; edits leave as commands.

import '@xyflow/react/dist/base.css'
import './canvas.css'
import './view/node.css'
import './view/node-parts.css'
import './view/node-inside.css'
import './view/group.css'
import './view/wire.css'

import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStoreApi,
  type ReactFlowProps,
  type ReactFlowState,
} from '@xyflow/react'
import { useLayoutEffect, useMemo, useState, type FocusEvent, type MouseEvent } from 'react'
import { CanvasActionsContext } from './canvas-actions.ts'
import type { GraphCanvasProps } from './canvas-props.ts'
import { CanvasStoreContext, createCanvasStore, useCanvas, useCanvasStore, type Detail } from './canvas-store.ts'
import { boundsOf } from './flow/geometry.ts'
import type { FlowEdge, FlowNode } from './to-flow.ts'
import { FIT } from './use-canvas-handle.ts'
import { boxesAt } from './gestures/boxes.ts'
import { useCanvasView } from './use-canvas-view.ts'
import { useMountedNodes } from './use-mounted-nodes.ts'
import { useFlowEvents } from './use-flow-events.ts'
import { useClipboard } from './use-clipboard.ts'
import { CanvasCorner } from './view/canvas-corner.tsx'
import { waysOut } from './gestures/ways-out.ts'
import { AfterDropView } from './view/after-drop.tsx'
import { ConnectionLine, DropLine, OfferedWire, RefusalHint } from './view/drafts.tsx'
import { FarWires } from './view/far-wires.tsx'
import { GroupFrameView } from './view/group-frame.tsx'
import { DirectionContext } from './view/direction-context.ts'
import { Guides } from './view/guides.tsx'
import { NodeView } from './view/node-view.tsx'
import { TargetsContext } from './view/targets-context.ts'
import { WireView } from './view/wire-view.tsx'

/** Above this many nodes only those in view are in the document, and from far out wires are drawn together. */
const MANY_NODES = 250

/** What never changes; objects are made once, because React Flow compares them. */
const FIXED = {
  nodeTypes: { face: NodeView, frame: GroupFrameView },
  edgeTypes: { wire: WireView },
  connectionLineComponent: ConnectionLine,
  fitView: true,
  fitViewOptions: FIT,
  minZoom: FIT.minZoom,
  maxZoom: 2,
  attributionPosition: 'bottom-left',
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Control', 'Meta'],
  selectionMode: SelectionMode.Partial,
  panActivationKeyCode: 'Space',
  zoomOnDoubleClick: false,
  nodeDragThreshold: 3,
  connectionDragThreshold: 3,
  connectionRadius: 18,
  reconnectRadius: 9,
  elevateEdgesOnSelect: false,
  // Frames of groups stay behind their members when all of these are selected.
  elevateNodesOnSelect: false,
} satisfies ReactFlowProps<FlowNode, FlowEdge>

const NO_PATH: ReadonlySet<string> = new Set()

/** Where wires are drawn together, React Flow knows of none. */
const NO_EDGES: FlowEdge[] = []

function detailOf(state: ReactFlowState, isLarge: boolean): Detail {
  const zoom = state.transform[2]
  if (zoom < 0.25) return isLarge ? 'far' : 'blocks'
  return zoom < 0.5 ? 'names' : 'full'
}

/**
 * Brings the zoom's level of detail into the canvas state, so that nodes draw again only when it changes: at once, so that
 * nodes that come into view by zooming out are never drawn in full first.
 */
function DetailWatch({ isLarge }: { readonly isLarge: boolean }) {
  const store = useCanvasStore()
  const flowStore = useStoreApi()
  useLayoutEffect(() => {
    const update = () => {
      const detail = detailOf(flowStore.getState(), isLarge)
      const before = store.getState()
      if (detail !== before.detail || isLarge !== before.isCrowded) store.setState({ detail, isCrowded: isLarge })
    }
    update()
    return flowStore.subscribe(update)
  }, [store, flowStore, isLarge])
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

type View = ReturnType<typeof useCanvasView>

/** Which mouse button does what: both ways of dragging on the void stay within reach of a key. */
const MOUSE = {
  select: { selectionKeyCode: null, selectionOnDrag: true, panOnDrag: [1, 2] },
  pan: { selectionKeyCode: 'Shift', selectionOnDrag: false, panOnDrag: [0, 1, 2] },
} satisfies Record<string, ReactFlowProps<FlowNode, FlowEdge>>

function editProps(props: GraphCanvasProps): ReactFlowProps<FlowNode, FlowEdge> {
  const isEditable = props.isReadOnly !== true
  return { nodesDraggable: isEditable, nodesConnectable: isEditable, edgesReconnectable: isEditable }
}

function wiringProps({ wirer }: View): ReactFlowProps<FlowNode, FlowEdge> {
  return {
    isValidConnection: wirer.isValid,
    onConnect: wirer.onConnect,
    onConnectStart: wirer.onConnectStart,
    onConnectEnd: wirer.onConnectEnd,
    onClickConnectStart: wirer.onConnectStart,
    onClickConnectEnd: wirer.onClickConnectEnd,
    onReconnect: wirer.onReconnect,
    onReconnectStart: wirer.onReconnectStart,
    onReconnectEnd: wirer.onReconnectEnd,
  }
}

function Canvas(props: GraphCanvasProps) {
  const store = useCanvasStore()
  const view = useCanvasView(props)
  const { dragging, keys, latest, made, mapped, wirer } = view
  const clipboard = useClipboard(latest, made)
  const { catalog, target } = props
  const direction = props.design.direction ?? 'right'
  const isLarge = mapped.faces.size > MANY_NODES
  const isFar = useCanvas(({ detail }) => detail === 'far')
  // From further out dots would be a few pixels apart: grey noise that takes long to draw.
  const isNear = useCanvas(({ detail }) => detail === 'full' || detail === 'names')
  const targets = useMemo(
    () => catalog.targets.map(({ name, family }) => ({ name, family, isChosen: name === target })),
    [catalog, target],
  )
  const { faces, resting } = mapped
  const nodes = useMountedNodes(mapped.flow.nodes, isLarge, props.isAwaited === true)
  const bounds = useMemo(() => boundsOf([...boxesAt(faces, resting).values()]), [faces, resting])

  const { placeOf, onFlow } = useFlowEvents({ latest, store, made, wirer, keys })
  const onDoubleClick = (event: MouseEvent) => {
    const isVoid = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
    if (isVoid) props.onSearch?.(placeOf(event))
  }
  const onFocus = (event: FocusEvent) => {
    const node = event.target.closest('.react-flow__node')?.getAttribute('data-id')
    if (node !== null && node !== undefined) store.setState({ current: node })
  }
  return (
    <TargetsContext value={targets}>
      <DirectionContext value={direction}>
        <CanvasActionsContext value={view.actions}>
          <div
            className="canvas"
            role="presentation"
            {...clipboard}
            onKeyDown={keys.onKeyDown}
            onPointerDownCapture={() => keys.clickedVoid(null)}
            onBlur={() => keys.clickedVoid(null)}
            onFocus={onFocus}
            onDoubleClick={onDoubleClick}
            onDragOver={dragging.onDragOver}
            onDragLeave={dragging.onDragLeave}
            onDrop={dragging.onDrop}
          >
            <DetailWatch isLarge={isLarge} />
            <ReactFlow<FlowNode, FlowEdge>
              {...FIXED}
              {...MOUSE[props.leftDrag ?? 'pan']}
              {...editProps(props)}
              {...wiringProps(view)}
              aria-label="Canvas"
              tabIndex={mapped.flow.nodes.length === 0 ? 0 : -1}
              nodes={nodes}
              edges={isFar || nodes.length === 0 ? NO_EDGES : mapped.flow.edges}
              colorMode={props.theme}
              // From far out most nodes are in view: coming and going would cost more than it saves.
              onlyRenderVisibleElements={isLarge && !isFar}
              onNodesChange={dragging.onNodesChange}
              onNodeDrag={dragging.onNodeDrag}
              onNodeDragStop={dragging.onNodeDragStop}
              {...onFlow}
            >
              {isNear && <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />}
              <CanvasCorner
                mapped={mapped}
                hasMinimap={props.hasMinimap !== false}
                bounds={bounds}
                onFit={made.fit}
                onDirection={props.isReadOnly === true ? undefined : props.onDirection}
              />
              {isFar && nodes.length > 0 && (
                <FarWires
                  wires={mapped.wires}
                  routes={mapped.routes}
                  selected={props.selection.wires}
                  path={props.path ?? NO_PATH}
                />
              )}
              <OfferedWire mapped={mapped} />
              <Guides />
              <DropLine route={dragging.dropWire === null ? undefined : mapped.routes.get(dragging.dropWire)} />
              <RefusalHint canConnect={props.canConnect} />
            </ReactFlow>
            {wirer.after !== null && (
              <AfterDropView
                after={wirer.after}
                waysOut={(refusal) => waysOut(refusal, latest.current, made)}
                onAnswer={wirer.answer}
                onClose={wirer.dismiss}
              />
            )}
            <Spoken />
          </div>
        </CanvasActionsContext>
      </DirectionContext>
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
