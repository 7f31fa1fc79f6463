// The wires of a large design from far out: a few paths behind the nodes instead of an element each. What is selected or
// explained is drawn over them.

import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import { classNames } from '../../ui/class-names.ts'
import { bundlesOf, straightPath } from '../flow/far-wires.ts'
import type { WireFace } from '../flow/wires.ts'

interface FarWiresProps {
  readonly wires: readonly WireFace[]
  readonly routes: ReadonlyMap<PortRef, Route>
  /** Wires that are selected, and those of an explanation. */
  readonly selected: ReadonlySet<string>
  readonly path: ReadonlySet<string>
}

function FarWiresInner({ wires, routes, selected, path }: FarWiresProps) {
  const bundles = useMemo(() => bundlesOf(wires, routes), [wires, routes])
  const marked = [...selected, ...path].flatMap((ref) => {
    const route = routes.get(ref)
    return route === undefined ? [] : [straightPath(route)]
  })
  return (
    <ViewportPortal>
      <svg className="far-wires" width={1} height={1} role="img" aria-label={`${wires.length} wires`}>
        {bundles.map(({ id, color, isLive, path: d }) => (
          <path key={id} className={classNames('far-wire', !isLive && 'is-off')} stroke={color} d={d} />
        ))}
        {marked.length > 0 && <path className="far-wire is-marked" d={marked.join('')} />}
      </svg>
    </ViewportPortal>
  )
}

export const FarWires = memo(FarWiresInner)
