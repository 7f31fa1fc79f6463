// Ports of a node that is drawn from left to right: inputs on the left, data dependencies on the bottom edge, the result on the right.

import type { PortView } from '../../core/analyze/analysis.ts'
import type { FaceContext } from './context.ts'
import { dependenciesOf, isWired, portFace, quietPort, shownInputs, stateOf, type Draft } from './draft.ts'
import { METRICS, sansWidth } from './metrics.ts'
import type { PortFace } from './node-face.ts'

/** Ports on the left edge, top to bottom. */
export function leftPorts(draft: Draft, top: number, context: FaceContext): readonly PortFace[] {
  const shown = shownInputs(draft, context)
  const at = (row: number) => ({ side: 'left' as const, x: 0, y: top + METRICS.row * row + METRICS.row / 2 })
  const ports = shown.map((port, row) =>
    portFace(draft, port, stateOf(port, isWired(draft, port, context)), at(row), context),
  )
  return draft.more === null ? ports : [...ports, portFace(draft, draft.more, 'more', at(shown.length), context)]
}

/** Room of a data dependency on the bottom edge, in canvas pixels. */
export function dependencyWidth(port: PortView): number {
  return Math.max(44, sansWidth(port.label, 11) + 16)
}

/** Data dependencies on the bottom edge, left to right. */
export function dependencyPorts(draft: Draft, y: number, context: FaceContext): readonly PortFace[] {
  let left: number = METRICS.padding - 4
  return dependenciesOf(draft).map((port) => {
    const width = dependencyWidth(port)
    const x = Math.round(left + width / 2)
    left += width
    const state = port === draft.moreDependency ? 'more' : stateOf(port, isWired(draft, port, context))
    return portFace(draft, port, state, { side: 'bottom', x, y }, context)
  })
}

/** The first data dependency, on the bottom edge, and another case, beside the last line. */
export function quietSidePorts(draft: Draft, height: number, context: FaceContext): readonly PortFace[] {
  const { moreCase: another, moreDependency: first } = draft
  const x = Math.round(METRICS.padding - 4 + (first === null ? 0 : dependencyWidth(first)) / 2)
  const beside = { side: 'left' as const, x: 0, y: height - METRICS.strip / 2 }
  return [
    ...(another === null ? [] : [quietPort(draft, another, beside, context)]),
    ...(first === null || dependenciesOf(draft).length > 0
      ? []
      : [quietPort(draft, first, { side: 'bottom', x, y: height }, context)]),
  ]
}
