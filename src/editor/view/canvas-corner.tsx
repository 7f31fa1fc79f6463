// The corner of the canvas: map of the whole design, and zoom. On a narrow canvas the map would cover what is looked at: it opens
// with a button.

import { Panel, useReactFlow, useStore, type ReactFlowState } from '@xyflow/react'
import { ArrowDown, ArrowRight, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Direction } from '../../core/model/design.ts'
import type { Box } from '../flow/geometry.ts'
import type { MappedFlow } from '../flow/flow-mapper.ts'
import { DesignMap } from './design-map.tsx'
import { useDirection } from './direction-context.ts'

const MAP = { width: 168, height: 104 } as const
const NARROW_MAP = { width: 120, height: 76 } as const

interface CanvasCornerProps {
  readonly mapped: Pick<MappedFlow, 'faces' | 'resting'>
  readonly hasMinimap: boolean
  /** Around all nodes, as shown; null for an empty canvas. */
  readonly bounds: Box | null
  readonly onFit: () => void
  readonly onDirection: ((direction: Direction) => void) | undefined
}

/** True when the whole design is in view: then a map would only cover it. */
function isAllInView({ transform, width, height }: ReactFlowState, bounds: Box | null): boolean {
  if (bounds === null) return true
  const [x, y, zoom] = transform
  const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y]
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= width && top + bounds.height * zoom <= height
}

export function CanvasCorner({ mapped, hasMinimap, bounds, onFit, onDirection }: CanvasCornerProps) {
  const direction = useDirection()
  const flow = useReactFlow()
  const isMapShown = useStore((state) => hasMinimap && !isAllInView(state, bounds))
  const isNarrow = useStore((state) => state.width < 720)
  const [isMapOpen, setMapOpen] = useState(false)
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <Panel position="bottom-right" className="canvas-corner">
      {isMapShown && (isMapOpen || !isNarrow) && bounds !== null && (
        <DesignMap mapped={mapped} bounds={bounds} {...(isNarrow ? NARROW_MAP : MAP)} />
      )}
      <fieldset className="canvas-zoom" aria-label="Zoom">
        {isMapShown && isNarrow && (
          <button
            type="button"
            aria-label="Map"
            aria-expanded={isMapOpen}
            data-tip={isMapOpen ? 'Fold the map' : 'Map of the design'}
            onClick={() => setMapOpen(!isMapOpen)}
          >
            <MapIcon size={13} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          aria-label="Zoom out"
          data-tip="Zoom out"
          data-tip-keys="Ctrl −"
          onClick={() => void flow.zoomOut({ duration: 120 })}
        >
          <Minus size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="canvas-zoom-level"
          aria-label={`Zoom ${percent} %, back to 100 %`}
          data-tip="Back to 100 %"
          data-tip-keys="Ctrl 0"
          onClick={() => void flow.zoomTo(1, { duration: 120 })}
        >
          {percent} %
        </button>
        <button
          type="button"
          aria-label="Zoom in"
          data-tip="Zoom in"
          data-tip-keys="Ctrl +"
          onClick={() => void flow.zoomIn({ duration: 120 })}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
        <button type="button" aria-label="Fit all" data-tip="Fit all" data-tip-keys="Shift 1" onClick={onFit}>
          <Maximize size={13} aria-hidden="true" />
        </button>
        {onDirection !== undefined && (
          <button
            type="button"
            aria-label={direction === 'down' ? 'Draw left to right' : 'Draw top-down'}
            data-tip={direction === 'down' ? 'Draw left to right' : 'Draw top-down, jobs above what they use'}
            onClick={() => onDirection(direction === 'down' ? 'right' : 'down')}
          >
            {direction === 'down' ? (
              <ArrowRight size={14} aria-hidden="true" />
            ) : (
              <ArrowDown size={14} aria-hidden="true" />
            )}
          </button>
        )}
      </fieldset>
    </Panel>
  )
}
