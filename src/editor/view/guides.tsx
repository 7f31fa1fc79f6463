// Thin lines that show what a dragged node is in line with.

import { ViewportPortal } from '@xyflow/react'
import { useCanvas } from '../canvas-store.ts'

const BEYOND = 12

export function Guides() {
  const guides = useCanvas((state) => state.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="canvas-drafts" width={1} height={1} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) => (
          <path
            key={`${axis} ${at} ${from}`}
            className="guide"
            d={axis === 'x' ? `M${at} ${from - BEYOND}V${to + BEYOND}` : `M${from - BEYOND} ${at}H${to + BEYOND}`}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}
