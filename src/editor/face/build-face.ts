// Builds the face of one node: which ports it shows where, what it says, and how big it is.

import type { PortView } from '../../core/analyze/analysis.ts'
import type { Node, Registration } from '../../core/model/design.ts'
import { portRef, REGISTER, type NodeId } from '../../core/model/ids.ts'
import { UNKNOWN_STYLE } from '../../ui/type-style.ts'
import { constantLabel } from './constant-label.ts'
import { chipsOf, choiceOf, stripOf } from './answers.ts'
import type { FaceContext } from './context.ts'
import { dependenciesOf, labelWidth, resultPort, type Draft } from './draft.ts'
import { edgePorts, edgeWidth, quietEdgePorts, topX } from './edge-ports.ts'
import { frameOf, type FrameLayout } from './frame.ts'
import { dotsWidth, METRICS, monoWidth, nodeWidth, sansWidth } from './metrics.ts'
import type { NodeFace, PortFace } from './node-face.ts'
import { inputsOf, moreCase, moreDependency, morePort, registrationInputs, resultOf } from './ports.ts'
import { dependencyPorts, dependencyWidth, leftPorts, quietSidePorts } from './side-ports.ts'
import { constructorOf } from './titles.ts'
import { styleOf, typeText } from './type-text.ts'

/** Width that all lines of a node ask for. */
function wantedWidth(draft: Draft, titles: Titles, left: readonly PortFace[], context: FaceContext): number {
  const { padding } = METRICS
  const result = draft.result === null ? 0 : monoWidth(draft.result.text, 11) + 14
  const labels = left.map((port, index) => labelWidth(port) + (index === 0 && draft.choice === null ? result + 16 : 0))
  const dots = draft.choice === null ? 0 : dotsWidth(context.catalog.targets) + 24
  const rows = draft.choice === null ? [] : draft.choice.rows.map((row) => monoWidth(row.label) + dots)
  const condition = draft.choice === null ? 0 : monoWidth(draft.choice.condition) + result + 12
  const title = titles.isNamed ? sansWidth(titles.title) * 1.06 : monoWidth(titles.title)
  const dependencies = dependenciesOf(draft).reduce((sum, port) => sum + dependencyWidth(port), 0)
  // Top-down the type of the result stands in the header.
  const beside = context.direction === 'down' ? result : 0
  return Math.max(
    METRICS.beforeTitle + title + (draft.opens === null ? 18 : 42),
    METRICS.beforeTitle + monoWidth(titles.subtitle) + 10 + beside,
    2 * padding + 8 + Math.max(condition, result, ...labels, ...rows),
    context.direction === 'down' ? 0 : 2 * padding + dependencies,
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

/** Widest that a node gets top-down, where the type of its result stands beside its constructor. */
const UPRIGHT_WIDTH = 480

interface Size {
  readonly width: number
  readonly height: number
  readonly top: number
  /** Inputs on the left; none top-down. */
  readonly left: readonly PortFace[]
  readonly frame: NodeFace['frame']
}

/** Room for wires on both sides of what a composite became, top-down, in canvas pixels. */
const EDGE_GUTTER = 52

/** The inside of a node that is open, as far as there is one to be shown; `inputs` say where wires come in. */
function insideOf(draft: Draft, top: number, inputs: readonly PortFace[], context: FaceContext): FrameLayout | null {
  const view = context.view?.nodes[draft.id]
  if (!draft.isOpen || draft.opens !== 'composite' || context.view === null || view === undefined) return null
  const isDown = context.direction === 'down'
  const gutter = isDown ? EDGE_GUTTER : Math.max(0, ...inputs.map(labelWidth)) + 44
  const right = isDown ? EDGE_GUTTER : draft.result === null ? 32 : monoWidth(draft.result.text, 11) + 56
  const sourceOf = (port: string) => context.design.logic.wires[portRef(draft.id, port)]
  return frameOf(view.inside, context.view, inputs, sourceOf, { top, gutter, right, direction: context.direction })
}

function sizeOf(draft: Draft, titles: Titles, kind: NodeFace['kind'], context: FaceContext): Size {
  const isDown = context.direction === 'down'
  const hasLines = !isDown || draft.choice !== null
  const top = METRICS.header + (hasLines ? METRICS.block : 0) + (draft.choice === null ? 0 : METRICS.row)
  const left = isDown ? [] : leftPorts(draft, top, context)
  const hasStrip = kind !== 'register' && kind !== 'parameter'
  const edge = isDown ? edgeWidth(draft, context) : 0
  const wanted = Math.max(
    wantedWidth(draft, titles, left, context),
    hasStrip ? Math.min(METRICS.stripWidth, stripWidth(draft.id, context) + 2 * METRICS.padding) : 0,
    context.haveKeys.has(draft.id) ? METRICS.keysWidth : 0,
  )
  const result = draft.result === null || draft.choice !== null || isDown ? 0 : 1
  const rows = isDown ? (draft.choice?.rows.length ?? 0) : Math.max(left.length, result)
  const framed = insideOf(draft, top, left, context)
  const least = isDown ? Math.min(UPRIGHT_WIDTH, Math.ceil(wanted / 8) * 8) : 0
  const hasBottom = isDown ? edge > 0 : dependenciesOf(draft).length > 0
  const width = Math.max(
    nodeWidth(wanted),
    least,
    Math.ceil(framed?.width ?? 0),
    edge === 0 ? 0 : Math.ceil(edge + 2 * METRICS.padding - 8),
  )
  // Top-down inputs are spread over the edge: where they are is known when the width is.
  const inputs = isDown && framed !== null ? edgePorts(draft, width, 0, context) : null
  const frame = inputs === null ? framed?.frame : insideOf(draft, top, inputs, context)?.frame
  return {
    width,
    height:
      top +
      Math.max(rows * METRICS.row, framed?.height ?? 0) +
      (hasLines ? METRICS.block : 0) +
      (context.haveKeys.has(draft.id) ? METRICS.chips : 0) +
      (hasStrip ? METRICS.strip : 0) +
      (hasBottom ? METRICS.bottom : 0),
    top,
    left,
    frame: frame ?? null,
  }
}

/** All ports of a node of a known size. */
function portsFor(draft: Draft, size: Size, context: FaceContext): Pick<NodeFace, 'inputs' | 'output'> {
  const { width, height } = size
  if (context.direction === 'down') {
    return {
      inputs: [...edgePorts(draft, width, height, context), ...quietEdgePorts(draft, width, height, context)],
      output: resultPort(draft, { side: 'top', x: topX(width, context.comments.has(draft.id)), y: 0 }),
    }
  }
  const row = (draft.choice === null ? size.top : METRICS.header + METRICS.block) + METRICS.row / 2
  return {
    inputs: [...size.left, ...dependencyPorts(draft, height, context), ...quietSidePorts(draft, height, context)],
    output: resultPort(draft, { side: 'right', x: width, y: row }),
  }
}

function faceOf(draft: Draft, titles: Titles, kind: NodeFace['kind'], context: FaceContext): NodeFace {
  const view = context.view?.nodes[draft.id]
  const size = sizeOf(draft, titles, kind, context)
  const chips = chipsOf(draft.id, context, size.width)
  return {
    id: draft.id,
    kind,
    opens: draft.opens,
    ...titles,
    style: draft.result?.style ?? UNKNOWN_STYLE,
    ...portsFor(draft, size, context),
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
    return labelled || value?.kind !== 'constant' ? [] : constantLabel(value.value)
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
