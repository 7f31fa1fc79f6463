// What the canvas is drawn from, and the callbacks that work on it: the hooks of the canvas, in one place.

import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PortRef } from '../core/model/ids.ts'
import type { CanvasActions } from './canvas-actions.ts'
import type { CanvasHandle, GraphCanvasProps } from './canvas-props.ts'
import { useCanvas, useCanvasStore } from './canvas-store.ts'
import { createFlowMapper, type MapperInput } from './flow/flow-mapper.ts'
import type { Places } from './flow/places.ts'
import type { KnownRoute } from './flow/wires.ts'
import { selectIn, type Latest } from './latest.ts'
import { selectNodes } from './selection.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useDragging } from './use-dragging.ts'
import { useWiring } from './use-wiring.ts'

const NO_PATH: ReadonlySet<string> = new Set()
const NO_ROUTES: ReadonlyMap<PortRef, KnownRoute> = new Map()

/** Keeps the node that Tab reaches: the one selected, else the one that was reached, else the first. */
function useCurrentNode({ selection }: GraphCanvasProps, { mapped }: Pick<Latest, 'mapped'>): void {
  const store = useCanvasStore()
  const first = mapped.flow.nodes.find(({ type }) => type === 'face')?.id ?? null
  const [selected] = selection.nodes
  const only = selected === undefined ? undefined : (mapped.boxOf.get(selected) ?? selected)
  useEffect(() => {
    const { current } = store.getState()
    if (only !== undefined) store.setState({ current: only })
    else if (current === null || !mapped.faces.has(current)) store.setState({ current: first })
  }, [store, only, first, mapped.faces])
}

/** Everything that the canvas draws and does, from its props. */
export function useCanvasView(props: GraphCanvasProps) {
  const store = useCanvasStore()
  const current = useCanvas((state) => state.current)
  const [mapper] = useState(createFlowMapper)
  const [drag, setDrag] = useState<Places | null>(null)
  const [known, setKnown] = useState(NO_ROUTES)
  const { analysis, catalog, design, selection, target } = props
  const input: MapperInput = {
    design,
    analysis,
    catalog,
    target,
    selection,
    path: props.path ?? NO_PATH,
    known,
    drag,
    current,
    preview: props.preview,
  }
  const mapped = mapper(input)
  const latest = useRef<Latest>({ props, mapped, input, drag })
  useLayoutEffect(() => {
    latest.current = { props, mapped, input, drag }
  })
  // Together with the nodes, which React Flow takes over in an effect of its own.
  const { routes } = mapped
  useEffect(() => store.setState({ routes }), [store, routes])

  const handle = useRef<CanvasHandle | null>(null)
  const made = useCanvasHandle(latest, store, setKnown)
  useLayoutEffect(() => {
    handle.current = made
  }, [made])
  useImperativeHandle(props.handle, () => made, [made])

  const wirer = useWiring(latest, store)
  const dragging = useDragging(latest, store, drag, setDrag)
  const keys = useCanvasKeys(latest, store, handle, wirer)
  const actions = useMemo(
    (): CanvasActions => ({
      run: (command, gesture) => latest.current.props.onCommand(command, gesture),
      why: (node) => latest.current.props.onWhy?.(node),
      wireByKeys: keys.wireByKeys,
      breakPort: wirer.breakPort,
      select: (nodes) => selectIn(latest, selectNodes(nodes)),
    }),
    [keys, wirer.breakPort],
  )
  useCurrentNode(props, { mapped })
  return { latest, mapped, made, wirer, dragging, keys, actions }
}
