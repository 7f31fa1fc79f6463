// The preview of a design in which choices take branches that the user points at. Part of the view: no step of undo, no part of a file.

import type { Analysis, TargetView } from '../core/analyze/analysis.ts'
import { branchPorts, type Branches } from '../core/edit/force-branches.ts'
import type { Design } from '../core/model/design.ts'
import { portRef, type NodeId, type TargetName } from '../core/model/ids.ts'
import { nodeName } from '../core/model/node-name.ts'
import { portWords } from '../core/model/port-words.ts'
import type { AnalysisState } from './analysis.ts'

export const NO_PREVIEW: Branches = {}

/** What is shown: the preview while there is one. What is generated, exported and counted as a problem never follows it. */
export function shownAnalysis({ analysis, preview }: Pick<AnalysisState, 'analysis' | 'preview'>): Analysis | null {
  return preview ?? analysis
}

/** What a choice takes through an input, in a word: the node that is wired there, else the row. */
export function branchName({ logic }: Design, choice: NodeId, port: string): string {
  const source = logic.wires[portRef(choice, port)]
  if (source !== undefined) return nodeName(logic, source)
  const number = /^case(\d+)$/.exec(port)?.[1]
  return number === undefined ? port : `case ${Number(number) + 1}`
}

/** The row, in brackets, where another row leads to the same node: the node alone would not say which is meant. */
function rowWords({ logic }: Design, choice: NodeId, port: string): string {
  const source = logic.wires[portRef(choice, port)]
  const isShared = branchPorts(logic.nodes[choice]).some(
    (other) => other !== port && source !== undefined && logic.wires[portRef(choice, other)] === source,
  )
  return isShared ? ` (${portWords(port)})` : ''
}

/** What a preview assumes, such as `stack takes direct`. */
export function previewWords(design: Design, branches: Branches): string {
  return Object.entries(branches)
    .map(
      ([id, port]) =>
        `${nodeName(design.logic, id)} takes ${branchName(design, id, port)}${rowWords(design, id, port)}`,
    )
    .join(', ')
}

/** The branches with a choice's next one: after the row taken now comes the one below it, after the last the preview of this choice ends. */
export function nextBranch(
  branches: Branches,
  design: Design,
  analysis: Analysis | null,
  target: TargetName,
  id: NodeId,
): Branches {
  const ports = branchPorts(design.logic.nodes[id])
  if (ports.length === 0) return branches
  const taken = analysis?.targets[target]?.nodes[id]?.taken ?? null
  const start = taken === null ? -1 : ports.indexOf(taken)
  // In the order in which they are gone through: what is taken anyway comes last.
  const order = [...ports.slice(start + 1), ...ports.slice(0, start + 1)]
  const now = branches[id]
  const next = order[now === undefined ? 0 : order.indexOf(now) + 1]
  return withBranch(branches, id, next ?? null)
}

/** The branches with a choice taking this input; null lets it choose for itself. */
export function withBranch(branches: Branches, id: NodeId, port: string | null): Branches {
  const { [id]: _, ...others } = branches
  return port === null ? others : { ...others, [id]: port }
}

/** The analysis of the design with its choices made, told in the words of the design as it is. */
export function previewOf(real: Analysis, forced: Analysis, branches: Branches): Analysis {
  const targets = Object.entries(forced.targets).map(([name, view]): [TargetName, TargetView] => [
    name,
    { ...view, nodes: Object.fromEntries(Object.entries(view.nodes).map(([id, node]) => [id, told(node, branches)])) },
  ])
  return { ...real, revision: forced.revision, targets: Object.fromEntries(targets) }
}

type NodeView = TargetView['nodes'][string]

function told(node: NodeView, branches: Branches): NodeView {
  const isForced = (step: NodeView['why'][number]): boolean => step.node !== null && Object.hasOwn(branches, step.node)
  if (!node.why.some(isForced)) return node
  return {
    ...node,
    why: node.why.map((step) =>
      isForced(step) ? { ...step, condition: 'the preview says so', holds: true, keys: [] } : step,
    ),
  }
}
