// The parts of a node that answer questions: which keys can change it, what it becomes, which row a choice takes.

import type { NodeView } from '../../core/analyze/analysis.ts'
import type { IfNode, MatchNode } from '../../core/model/design.ts'
import { portRef, type NodeId } from '../../core/model/ids.ts'
import { constantLabel } from './constant-label.ts'
import type { FaceContext } from './context.ts'
import { METRICS, monoWidth } from './metrics.ts'
import { optionOf } from '../../state/parts/key-shape.ts'
import { shortName } from './titles.ts'
import type { ChipFace, ChoiceFace, ChoiceRow, StripFace } from './node-face.ts'

/** Chips that fit into one line, those that decided first; and how many more there are. */
export function chipsOf(
  id: NodeId,
  context: FaceContext,
  width: number,
): { readonly chips: readonly ChipFace[]; readonly more: number } {
  const keys = context.keysOf.get(id) ?? []
  const decisive = new Set(context.view?.nodes[id]?.why.flatMap((step) => step.keys.map((key) => key.key)))
  const ordered = [...keys.filter((key) => decisive.has(key.ref)), ...keys.filter((key) => !decisive.has(key.ref))]
  const chips: ChipFace[] = []
  let room = width - 2 * METRICS.padding - 44
  for (const key of ordered) {
    const text = `${optionOf(key)} = ${key.value === '' ? '""' : key.value}`
    room -= monoWidth(text, 11) + 18
    // The first is always shown, cut off where it does not fit.
    if (chips.length > 0 && (room < 0 || chips.length === 2)) break
    chips.push({ text, isSet: key.from !== 'default' })
  }
  return { chips, more: keys.length - chips.length }
}

const WORDS: Readonly<Record<NodeView['state'], string>> = {
  used: '',
  unused: 'not taken',
  absent: 'not used',
  refused: 'cannot be built',
  incomplete: 'incomplete',
}

function moduleOf(view: NodeView, context: FaceContext): string {
  const module = view.device === null ? '' : (context.view?.devices[view.device]?.functor ?? '')
  return module === view.becomes ? '' : module
}

/** For a choice: the name of what it takes. */
function takenName(id: NodeId, view: NodeView, context: FaceContext): string {
  const source = view.taken === null ? undefined : context.design.logic.wires[portRef(id, view.taken)]
  return source === undefined ? '' : shortName(source, context.design)
}

/** What the node becomes on the chosen target, or in words why it becomes nothing. A module that does not fit is left out. */
export function stripOf(id: NodeId, context: FaceContext, width: number): StripFace {
  const view = context.view?.nodes[id]
  const strip = { target: context.target, becomes: '…', module: '' }
  if (view === undefined) return strip
  if (view.state !== 'used') return { ...strip, becomes: WORDS[view.state] }
  const becomes = takenName(id, view, context) || view.becomes
  const module = moduleOf(view, context)
  const used = monoWidth(`${context.target}${becomes}${module}`, 11) + 50
  return { ...strip, becomes, module: becomes === module || used > width ? '' : module }
}

/** Rows of a choice node with the targets that take each. */
export function choiceOf(id: NodeId, node: IfNode | MatchNode, context: FaceContext): ChoiceFace {
  const value = node.kind === 'if_impl' ? node.condition : node.value
  const known = value === null ? undefined : context.analysis?.values[value]
  const rows =
    node.kind === 'if_impl'
      ? [
          { port: 'then', label: 'then' },
          { port: 'else', label: 'else' },
        ]
      : [
          ...node.cases.map((constant, index) => ({ port: `case${index}`, label: constantLabel(constant) })),
          { port: 'default', label: 'otherwise' },
        ]
  const taken = context.catalog.targets.map(
    (target) => context.analysis?.targets[target.name]?.nodes[id]?.taken ?? null,
  )
  const now = context.view?.nodes[id]?.taken ?? null
  return {
    condition: value === null ? 'no condition yet' : (known?.text ?? value),
    rows: rows.map(
      ({ port, label }): ChoiceRow => ({
        port,
        label,
        isTaken: now === port,
        isForced: context.preview?.[id] === port,
        targets: taken.map((row) => row === port),
      }),
    ),
  }
}
