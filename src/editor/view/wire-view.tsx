// One wire: its route with rounded corners, in the colour of its module type, over a halo that keeps crossings readable.

import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { memo, type CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { detailClass, useCanvas, useCanvasStore } from '../canvas-store.ts'
import { wirePath } from '../flow/wire-path.ts'
import type { FlowEdge } from '../to-flow.ts'

function Wire({ id, data, selected, interactionWidth }: EdgeProps<FlowEdge>) {
  const store = useCanvasStore()
  const from = data?.wire.from ?? null
  const light = useCanvas(({ net }) => {
    if (net === null) return 'normal'
    return net === from ? 'lit' : 'dim'
  })
  const detail = useCanvas((state) => state.detail)
  const route = useCanvas((state) => state.routes.get(id))
  if (data === undefined || route === undefined) return null
  const { wire, isOnPath } = data
  const path = wirePath(route)
  return (
    <g
      className={classNames(
        'wire',
        wire.isDependency && 'is-dependency',
        !wire.isLive && 'is-off',
        selected === true && 'is-selected',
        isOnPath && 'is-on-path',
        `is-${light}`,
        detail !== 'full' && detailClass(detail),
      )}
      style={{ '--wire-color': wire.color } as CSSProperties}
      onMouseEnter={() => store.setState({ net: from })}
      onMouseLeave={() => store.setState({ net: null })}
    >
      {detail === 'full' && <path className="wire-halo" d={path} />}
      <BaseEdge id={id} path={path} interactionWidth={interactionWidth ?? 14} />
    </g>
  )
}

export const WireView = memo(Wire)
