// A node before its ports have places: what it is, and how one port of it looks. Where ports go is in side-ports.ts and edge-ports.ts.

import type { PortView } from '../../core/analyze/analysis.ts'
import { portRef, type NodeId } from '../../core/model/ids.ts'
import type { FaceContext } from './context.ts'
import { monoWidth, sansWidth } from './metrics.ts'
import type { ChoiceFace, NodeFace, PortFace, PortState } from './node-face.ts'
import { spokenLabel } from './ports.ts'
import { styleOf } from './type-text.ts'

/** What is known of a node before its ports have places. */
export interface Draft {
  readonly id: NodeId
  readonly short: string
  readonly inputs: readonly PortView[]
  readonly more: PortView | null
  readonly moreDependency: PortView | null
  readonly moreCase: PortView | null
  readonly result: { readonly text: string; readonly style: PortFace['style'] } | null
  readonly isOpen: boolean
  readonly choice: ChoiceFace | null
  readonly opens: NodeFace['opens']
}

export type PortPlace = Pick<PortFace, 'side' | 'x' | 'y'>

/** What an input looks like while something is, or nothing is, wired to it. */
export function stateOf(port: PortView, isWired: boolean): PortState {
  if (isWired) return 'wired'
  return port.optional || port.default !== null ? 'free' : 'hole'
}

export function isWired(draft: Draft, port: PortView, context: FaceContext): boolean {
  return context.design.logic.wires[portRef(draft.id, port.port)] !== undefined
}

/** Inputs that the node shows: optional ones only when they are used or the node is open. */
export function shownInputs(draft: Draft, context: FaceContext): readonly PortView[] {
  return draft.inputs.filter(
    (port) => port.kind !== 'dependency' && (!port.optional || draft.isOpen || isWired(draft, port, context)),
  )
}

/** Data dependencies; one more when the node is open or has some. */
export function dependenciesOf(draft: Draft): readonly PortView[] {
  const shown = draft.inputs.filter((port) => port.kind === 'dependency')
  return draft.moreDependency !== null && (draft.isOpen || shown.length > 0) ? [...shown, draft.moreDependency] : shown
}

export function portFace(
  draft: Draft,
  port: PortView,
  state: PortState,
  place: PortPlace,
  context: FaceContext,
): PortFace {
  return {
    port: port.port,
    label: port.label,
    typeText: port.typeText,
    style: styleOf(port.type, context.styles),
    kind: port.kind,
    state,
    isQuiet: false,
    fallback: state === 'free' ? port.default : null,
    name: `input ${spokenLabel(port)} of ${draft.short}`,
    ...place,
  }
}

/** A port that takes no room: it shows up when it can be of use. */
export function quietPort(draft: Draft, port: PortView, place: PortPlace, context: FaceContext): PortFace {
  return { ...portFace(draft, port, 'more', place, context), isQuiet: true }
}

/** The port of the result; null for a node without one. */
export function resultPort(draft: Draft, place: PortPlace): PortFace | null {
  if (draft.result === null) return null
  const { text, style } = draft.result
  return {
    port: 'out',
    label: text,
    typeText: text,
    style,
    kind: 'result',
    state: 'wired',
    isQuiet: false,
    fallback: null,
    name: `output ${text === '' ? 'result' : text} of ${draft.short}`,
    ...place,
  }
}

/** Width of an input's label with what stands in for it, in canvas pixels. */
export function labelWidth({ label, fallback }: Pick<PortFace, 'label' | 'fallback'>): number {
  return sansWidth(label, 12) + (fallback === null ? 0 : monoWidth(` (${fallback})`, 11))
}
