// Builds the face of one node: which ports it shows where, what it says, and how big it is.

import type { PortView } from '../../core/analyze/analysis.ts'
import type { Node, Registration } from '../../core/model/design.ts'
import { portRef, REGISTER, type NodeId } from '../../core/model/ids.ts'
import { UNKNOWN_STYLE } from '../../ui/type-style.ts'
import { constantText } from './constant-text.ts'
import { chipsOf, choiceOf, stripOf } from './answers.ts'
import type { FaceContext } from './context.ts'
import { frameOf } from './frame.ts'
import { dotsWidth, METRICS, monoWidth, nodeWidth, sansWidth } from './metrics.ts'
import type { ChoiceFace, NodeFace, PortFace, PortState } from './node-face.ts'
import { inputsOf, moreCase, moreDependency, morePort, registrationInputs, resultOf, spokenLabel } from './ports.ts'
import { constructorOf } from './titles.ts'
import { styleOf, typeText } from './type-text.ts'

/** What is known of a node before its ports have places. */
interface Draft {
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

function stateOf(port: PortView, isWired: boolean): PortState {
  if (isWired) return 'wired'
  return port.optional || port.default !== null ? 'free' : 'hole'
}

function portFace(
  draft: Draft,
  port: PortView,
  state: PortState,
  place: Pick<PortFace, 'side' | 'x' | 'y'>,
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

function isWired(draft: Draft, port: PortView, context: FaceContext): boolean {
  return context.design.logic.wires[portRef(draft.id, port.port)] !== undefined
}

/** Ports on the left edge, top to bottom. */
function leftPorts(draft: Draft, top: number, context: FaceContext): readonly PortFace[] {
  const shown = draft.inputs.filter(
    (port) => port.kind !== 'dependency' && (!port.optional || draft.isOpen || isWired(draft, port, context)),
  )
  const at = (row: number) => ({ side: 'left' as const, x: 0, y: top + METRICS.row * row + METRICS.row / 2 })
  const ports = shown.map((port, row) =>
    portFace(draft, port, stateOf(port, isWired(draft, port, context)), at(row), context),
  )
  return draft.more === null ? ports : [...ports, portFace(draft, draft.more, 'more', at(shown.length), context)]
}

/** Data dependencies, on the bottom edge; one more when the node is open or has some. */
function dependenciesOf(draft: Draft): readonly PortView[] {
  const shown = draft.inputs.filter((port) => port.kind === 'dependency')
  return draft.moreDependency !== null && (draft.isOpen || shown.length > 0) ? [...shown, draft.moreDependency] : shown
}

/** Ports that take no room: the first data dependency, on the bottom edge, and another case, beside the last line. */
function quietPorts(draft: Draft, height: number, context: FaceContext): readonly PortFace[] {
  const { moreCase: another, moreDependency: first } = draft
  const quiet = (port: PortView, place: Pick<PortFace, 'side' | 'x' | 'y'>): PortFace => ({
    ...portFace(draft, port, 'more', place, context),
    isQuiet: true,
  })
  const x = Math.round(METRICS.padding - 4 + (first === null ? 0 : slotWidth(first)) / 2)
  return [
    ...(another === null ? [] : [quiet(another, { side: 'left', x: 0, y: height - METRICS.strip / 2 })]),
    ...(first === null || dependenciesOf(draft).length > 0 ? [] : [quiet(first, { side: 'bottom', x, y: height })]),
  ]
}

function slotWidth(port: PortView): number {
  return Math.max(44, sansWidth(port.label, 11) + 16)
}

function bottomPorts(draft: Draft, y: number, context: FaceContext): readonly PortFace[] {
  let left: number = METRICS.padding - 4
  return dependenciesOf(draft).map((port) => {
    const width = slotWidth(port)
    const x = Math.round(left + width / 2)
    left += width
    const state = port === draft.moreDependency ? 'more' : stateOf(port, isWired(draft, port, context))
    return portFace(draft, port, state, { side: 'bottom', x, y }, context)
  })
}

function outputPort(draft: Draft, x: number, y: number): PortFace | null {
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
    side: 'right',
    x,
    y,
    name: `output ${text === '' ? 'result' : text} of ${draft.short}`,
  }
}

function labelWidth(port: PortFace): number {
  return sansWidth(port.label, 12) + (port.fallback === null ? 0 : monoWidth(` (${port.fallback})`, 11))
}

/** Width that all lines of a node ask for. */
function wantedWidth(draft: Draft, titles: Titles, left: readonly PortFace[], context: FaceContext): number {
  const { padding } = METRICS
  const result = draft.result === null ? 0 : monoWidth(draft.result.text, 11) + 14
  const labels = left.map((port, index) => labelWidth(port) + (index === 0 && draft.choice === null ? result + 16 : 0))
  const dots = draft.choice === null ? 0 : dotsWidth(context.catalog.targets) + 24
  const rows = draft.choice === null ? [] : draft.choice.rows.map((row) => monoWidth(row.label) + dots)
  const condition = draft.choice === null ? 0 : monoWidth(draft.choice.condition) + result + 12
  const title = titles.isNamed ? sansWidth(titles.title) * 1.06 : monoWidth(titles.title)
  return Math.max(
    METRICS.beforeTitle + title + (draft.opens === null ? 18 : 42),
    METRICS.beforeTitle + monoWidth(titles.subtitle) + 10,
    2 * padding + 8 + Math.max(condition, result, ...labels, ...rows),
    2 * padding + dependenciesOf(draft).reduce((sum, port) => sum + slotWidth(port), 0),
  )
}

interface Titles {
  readonly title: string
  readonly subtitle: string
  readonly isNamed: boolean
  /** Name for assistive technology. */
  readonly name: string
}

/** Width of the longest answer over all targets, so that a node keeps its size when the target changes. */
function stripWidth(id: NodeId, context: FaceContext): number {
  const texts = context.catalog.targets.map(
    ({ name }) => `${name}${context.analysis?.targets[name]?.nodes[id]?.becomes ?? ''}`.length,
  )
  return monoWidth('m'.repeat(Math.max(0, ...texts)), 11) + 36
}

interface Size {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly left: readonly PortFace[]
  readonly frame: NodeFace['frame']
}

function sizeOf(draft: Draft, titles: Titles, kind: NodeFace['kind'], context: FaceContext): Size {
  const view = context.view?.nodes[draft.id]
  const top = METRICS.header + METRICS.block + (draft.choice === null ? 0 : METRICS.row)
  const left = leftPorts(draft, top, context)
  const hasStrip = kind !== 'register' && kind !== 'parameter'
  const wanted = Math.max(
    wantedWidth(draft, titles, left, context),
    hasStrip ? Math.min(METRICS.stripWidth, stripWidth(draft.id, context) + 2 * METRICS.padding) : 0,
    context.haveKeys.has(draft.id) ? METRICS.keysWidth : 0,
  )
  const rows = Math.max(left.length, draft.result === null || draft.choice !== null ? 0 : 1)
  const gutter = Math.max(0, ...left.map(labelWidth)) + 44
  const right = draft.result === null ? 32 : monoWidth(draft.result.text, 11) + 56
  const sourceOf = (port: string) => context.design.logic.wires[portRef(draft.id, port)]
  const framed =
    draft.isOpen && draft.opens === 'composite' && context.view !== null && view !== undefined
      ? frameOf(view.inside, context.view, left, sourceOf, { top, gutter, right })
      : null
  return {
    width: Math.max(nodeWidth(wanted), Math.ceil(framed?.width ?? 0)),
    height:
      top +
      Math.max(rows * METRICS.row, framed?.height ?? 0) +
      METRICS.block +
      (context.haveKeys.has(draft.id) ? METRICS.chips : 0) +
      (hasStrip ? METRICS.strip : 0) +
      (dependenciesOf(draft).length > 0 ? METRICS.bottom : 0),
    top,
    left,
    frame: framed?.frame ?? null,
  }
}

function faceOf(draft: Draft, titles: Titles, kind: NodeFace['kind'], context: FaceContext): NodeFace {
  const view = context.view?.nodes[draft.id]
  const size = sizeOf(draft, titles, kind, context)
  const chips = chipsOf(draft.id, context, size.width)
  const resultRow = (draft.choice === null ? size.top : METRICS.header + METRICS.block) + METRICS.row / 2
  return {
    id: draft.id,
    kind,
    opens: draft.opens,
    ...titles,
    style: draft.result?.style ?? UNKNOWN_STYLE,
    inputs: [...size.left, ...bottomPorts(draft, size.height, context), ...quietPorts(draft, size.height, context)],
    output: outputPort(draft, size.width, resultRow),
    choice: draft.choice,
    chips: chips.chips,
    moreKeys: chips.more,
    hasKeys: context.haveKeys.has(draft.id),
    strip: kind === 'register' || kind === 'parameter' ? null : stripOf(draft.id, context, size.width),
    state: view?.state ?? 'used',
    reason: view?.reason ?? null,
    isOpen: draft.isOpen,
    isCollapsed: false,
    comment: context.comments.get(draft.id) ?? null,
    frame: size.frame,
    width: size.width,
    height: size.height,
  }
}

/** Characters of data shown beside a constructor. */
const MOST_DATA = 24

/** Data that tells two uses of a device apart, such as the directory of a store: what is given without a label. */
function dataOf(node: Node, { catalog }: FaceContext): string {
  if (node.kind !== 'device') return ''
  const texts = (catalog.devices.get(node.device)?.arguments ?? []).flatMap(({ name, labelled }) => {
    const value = node.arguments[name]
    return labelled || value?.kind !== 'constant' ? [] : constantText(value.value)
  })
  const text = texts.join(' ')
  return text.length > MOST_DATA ? `${text.slice(0, MOST_DATA)}…` : text
}

function titlesOf(node: Node, context: FaceContext): Titles {
  const constructor = constructorOf(node)
  const data = dataOf(node, context)
  return node.binding === null
    ? { title: constructor, subtitle: data, isNamed: false, name: constructor }
    : {
        title: node.binding,
        subtitle: `${constructor} ${data}`.trimEnd(),
        isNamed: true,
        name: `${node.binding} ${constructor}`,
      }
}

function opensOf(node: Node, inputs: readonly PortView[], context: FaceContext): NodeFace['opens'] {
  if (node.kind === 'device' && context.catalog.devices.get(node.device)?.composite === true) return 'composite'
  return moreDependency(node) !== null || inputs.some((port) => port.optional) ? 'ports' : null
}

/** The face of a node. */
export function buildFace(id: NodeId, node: Node, context: FaceContext): NodeFace {
  const inputs = inputsOf(id, node, context.analysis, context.catalog)
  const type = resultOf(id, node, context.analysis, context.catalog)
  const draft: Draft = {
    id,
    short: node.binding ?? constructorOf(node),
    inputs,
    more: morePort(node),
    moreDependency: moreDependency(node),
    moreCase: moreCase(node),
    result: { text: context.analysis?.types[id]?.outputText ?? typeText(type), style: styleOf(type, context.styles) },
    isOpen: context.design.layout[id]?.open === true,
    choice: node.kind === 'if_impl' || node.kind === 'match_impl' ? choiceOf(id, node, context) : null,
    opens: opensOf(node, inputs, context),
  }
  return faceOf(draft, titlesOf(node, context), node.kind, context)
}

/** The face of the call of `register`. */
export function buildRegistrationFace(registration: Registration, context: FaceContext): NodeFace {
  const inputs = registrationInputs(REGISTER, registration, context.analysis, context.catalog)
  const draft: Draft = {
    id: REGISTER,
    short: REGISTER,
    inputs,
    more: morePort(registration),
    moreDependency: null,
    moreCase: null,
    result: null,
    isOpen: context.design.layout[REGISTER]?.open === true,
    choice: null,
    opens: inputs.some((port) => port.optional) ? 'ports' : null,
  }
  const titles: Titles = {
    title: REGISTER,
    subtitle: registration.name,
    isNamed: true,
    name: `${REGISTER} ${registration.name}`,
  }
  return faceOf(draft, titles, 'register', context)
}
