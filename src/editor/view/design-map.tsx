// The map of the whole design: its nodes as blocks, and what is in view. A press takes the view there, dragging moves it, the
// wheel zooms. A few paths stand for all nodes, so that a large design costs no more than a small one while the view moves.

import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useMemo, useRef, type PointerEvent } from 'react'
import type { Box } from '../flow/geometry.ts'
import type { MappedFlow } from '../flow/flow-mapper.ts'
import { mapBlocks } from '../flow/map-blocks.ts'

/** Part of the design's size that is left free around it. */
const MARGIN = 0.06
const FASTER = 0.002

interface DesignMapProps {
  readonly mapped: Pick<MappedFlow, 'faces' | 'resting'>
  readonly bounds: Box
  readonly width: number
  readonly height: number
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** The design with room around it, in the form of the map. */
function frameOf(bounds: Box, form: number): Box {
  const [wide, tall] = [bounds.width * (1 + 2 * MARGIN), bounds.height * (1 + 2 * MARGIN)]
  const width = Math.max(wide, tall * form)
  const height = Math.max(tall, wide / form)
  return { x: bounds.x - (width - bounds.width) / 2, y: bounds.y - (height - bounds.height) / 2, width, height }
}

/** What is in view, over a veil on all that is not. */
function InView({ frame }: { readonly frame: Box }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  return <path className="design-map-veil" d={rectangle(frame) + rectangle(view)} />
}

export function DesignMap({ mapped: { faces, resting }, bounds, width, height }: DesignMapProps) {
  const flow = useReactFlow()
  const map = useRef<SVGSVGElement>(null)
  const blocks = useMemo(() => mapBlocks(faces, resting), [faces, resting])
  const frame = useMemo(() => frameOf(bounds, width / height), [bounds, width, height])

  function moveTo(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const x = frame.x + ((event.clientX - box.x) / box.width) * frame.width
    const y = frame.y + ((event.clientY - box.y) / box.height) * frame.height
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  useEffect(() => {
    const element = map.current
    // React's own listeners cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      event.stopPropagation()
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY * FASTER))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [flow])

  return (
    <svg
      ref={map}
      className="design-map nopan nowheel"
      role="img"
      aria-label="Map of the design"
      width={width}
      height={height}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event)
      }}
    >
      {blocks.map(({ color, path }) => (
        <path key={color} d={path} fill={color} />
      ))}
      <InView frame={frame} />
    </svg>
  )
}
