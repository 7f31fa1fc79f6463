// Ports of a node that is drawn top-down: all inputs on the bottom edge, left to right, the result on the top edge.

import type { PortView } from '../../core/analyze/analysis.ts'
import type { FaceContext } from './context.ts'
import { dependenciesOf, isWired, labelWidth, portFace, quietPort, shownInputs, stateOf, type Draft } from './draft.ts'
import { METRICS } from './metrics.ts'
import type { PortFace } from './node-face.ts'

const LEAST = 44
const GAP = 16
/** Characters of a case's constant below which its port is found again. */
const MOST_LABEL = 18

/** What is called on the edge: a case of a switchboard by what it is compared with. */
function edgeLabel({ choice }: Draft, { port, label }: PortView): string {
  const row = choice?.rows.find((one) => one.port === port)?.label ?? label
  return row.length > MOST_LABEL ? `${row.slice(0, MOST_LABEL - 1)}…` : row
}

/** The inputs of the bottom edge with the room that each takes, in canvas pixels. */
function slots(draft: Draft, context: FaceContext): readonly { readonly port: PortFace; readonly width: number }[] {
  const { more, moreDependency } = draft
  const inputs = [...shownInputs(draft, context), ...(more === null ? [] : [more]), ...dependenciesOf(draft)]
  return inputs.map((input) => {
    const isMore = input === more || input === moreDependency
    const state = isMore ? 'more' : stateOf(input, isWired(draft, input, context))
    const face = portFace(draft, input, state, { side: 'bottom', x: 0, y: 0 }, context)
    const port = { ...face, label: edgeLabel(draft, input) }
    return { port, width: Math.max(LEAST, labelWidth(port) + GAP) }
  })
}

/** Room that the inputs of a node take on its bottom edge, in canvas pixels. */
export function edgeWidth(draft: Draft, context: FaceContext): number {
  return slots(draft, context).reduce((sum, { width }) => sum + width, 0)
}

/** Inputs on the bottom edge, spread over its whole width. */
export function edgePorts(draft: Draft, width: number, height: number, context: FaceContext): readonly PortFace[] {
  const all = slots(draft, context)
  const room = width - 2 * (METRICS.padding - 4)
  const each = (room - all.reduce((sum, slot) => sum + slot.width, 0)) / Math.max(1, all.length)
  let left: number = METRICS.padding - 4
  return all.map((slot) => {
    const x = Math.round(left + (slot.width + each) / 2)
    left += slot.width + each
    return { ...slot.port, x, y: height }
  })
}

/** The first data dependency and another case, at the right end of the bottom edge. */
export function quietEdgePorts(draft: Draft, width: number, height: number, context: FaceContext): readonly PortFace[] {
  const { moreCase: another, moreDependency: first } = draft
  const quiet = [
    ...(another === null ? [] : [another]),
    ...(first === null || dependenciesOf(draft).length > 0 ? [] : [first]),
  ]
  return quiet.map((port, index) =>
    quietPort(draft, port, { side: 'bottom', x: width - METRICS.padding - 20 * index, y: height }, context),
  )
}

/** Where the result leaves the top edge: in its middle, or left of the comment that stands above the node. */
export function topX(width: number, hasComment: boolean): number {
  return hasComment ? METRICS.padding + 8 : Math.round(width / 2)
}
