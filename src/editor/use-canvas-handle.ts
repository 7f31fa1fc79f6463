// What others may ask of the canvas: to show something, to say what a layout needs, to take one over.

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo, type RefObject } from 'react'
import type { PortRef } from '../core/model/ids.ts'
import type { CanvasHandle } from './canvas-props.ts'
import type { CanvasStore } from './canvas-store.ts'
import { boundsOf } from './flow/geometry.ts'
import { knownRoutes, layoutGraph, tidyCommand } from './flow/layout-graph.ts'
import type { KnownRoute } from './flow/wires.ts'
import { aligned } from './gestures/align.ts'
import { nodeIds } from './to-flow.ts'
import { boxesOf } from './use-canvas-keys.ts'
import type { Latest } from './latest.ts'

/** Margin around what is fitted, in screen pixels, and the largest zoom that fitting chooses. */
export const FIT = {
  padding: { top: '32px', left: '32px', right: '32px', bottom: '56px' },
  maxZoom: 1,
  minZoom: 0.08,
} as const

const MOTION = { duration: 140 }

export function useCanvasHandle(
  latest: RefObject<Latest>,
  store: CanvasStore,
  setKnown: (known: ReadonlyMap<PortRef, KnownRoute>) => void,
): CanvasHandle {
  const flow = useReactFlow()
  const flowStore = useStoreApi()
  return useMemo((): CanvasHandle => {
    const isVisible = (id: string): boolean => {
      const box = boxesOf(latest.current).get(id)
      if (box === undefined) return true
      const { transform, width, height } = flowStore.getState()
      const [x, y, zoom] = transform
      const left = box.x * zoom + x
      const top = box.y * zoom + y
      return left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height
    }

    const focus = (id: string) => {
      store.setState({ current: id })
      const { domNode } = flowStore.getState()
      const find = () => domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      const node = find()
      if (node !== null && node !== undefined) node.focus({ preventScroll: true })
      else requestAnimationFrame(() => find()?.focus({ preventScroll: true }))
    }

    return {
      fit: () => void flow.fitView({ ...FIT, ...MOTION }),
      fitSelection: () => {
        const nodes = [...latest.current.props.selection.nodes].map((id) => ({ id }))
        void flow.fitView({ ...FIT, ...MOTION, ...(nodes.length > 0 ? { nodes } : {}) })
      },
      zoom: (by) => {
        if (by === 'in') void flow.zoomIn(MOTION)
        else if (by === 'out') void flow.zoomOut(MOTION)
        else void flow.zoomTo(1, MOTION)
      },
      show: (node, options) => {
        const box = boxesOf(latest.current).get(node)
        if (box !== undefined && !isVisible(node)) {
          const zoom = Math.max(flow.getZoom(), 0.5)
          void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, ...MOTION })
        }
        if (options?.focus === true) focus(node)
      },
      centre: () => {
        const { transform, width, height } = flowStore.getState()
        const [x, y, zoom] = transform
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom }
      },
      canvasPoint: (screen) => flow.screenToFlowPosition({ ...screen }),
      layoutRequest: (only) => {
        const { mapped } = latest.current
        return layoutGraph(nodeIds(mapped.flow.nodes), mapped.faces, mapped.wires, only ?? null)
      },
      applyLayout: (result) => {
        const { props, mapped } = latest.current
        const moved = Object.keys(result.positions)
        const placed = moved.flatMap((id) => {
          const at = props.design.layout[id] === undefined ? undefined : mapped.stored.get(id)
          return at === undefined ? [] : [{ ...at, width: 0, height: 0 }]
        })
        const anchor = placed.length < moved.length ? null : boundsOf(placed)
        setKnown(knownRoutes(result, mapped.wires, anchor))
        props.onCommand(tidyCommand(result, anchor))
      },
      align: (how) => {
        const { props } = latest.current
        const boxes = boxesOf(latest.current)
        const chosen = new Map([...boxes].filter(([id]) => props.selection.nodes.has(id)))
        const positions = aligned(chosen, how)
        if (Object.keys(positions).length > 0) props.onCommand({ type: 'layout.align', how, positions })
      },
      rename: (node) => {
        if (latest.current.props.isReadOnly !== true && latest.current.props.design.logic.nodes[node] !== undefined) {
          store.setState({ renaming: node })
        }
      },
    }
  }, [flow, flowStore, latest, store, setKnown])
}
