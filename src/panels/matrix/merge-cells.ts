// What each node is on each target, equal neighbours as one bar, so that differences stand out. Pure.

import type { Analysis, NodeView } from '../../core/analyze/analysis.ts'
import type { NodeId, TargetName } from '../../core/model/ids.ts'

export interface MatrixCell {
  /** What stands in the bar: the alternative or module; empty when the node is no part of the result. */
  readonly text: string
  /** Functor or module path, when `text` is an alternative's name. */
  readonly module: string
  readonly state: NodeView['state'] | 'unknown'
  readonly reason: string | null
  readonly targets: readonly TargetName[]
}

const EMPTY_WORDS: Readonly<Record<NodeView['state'], string>> = {
  used: '',
  refused: 'cannot be built',
  unused: 'not taken',
  absent: 'not used',
  incomplete: 'incomplete',
}

function cellOf(analysis: Analysis, id: NodeId, target: TargetName): MatrixCell {
  const view = analysis.targets[target]
  const node = view?.nodes[id]
  if (view === undefined || node === undefined) {
    return { text: '', module: '', state: 'unknown', reason: null, targets: [target] }
  }
  const functor = node.device === null ? '' : (view.devices[node.device]?.functor ?? '')
  const isShown = node.state === 'used' || node.state === 'refused'
  const text =
    isShown && node.becomes !== '' ? node.becomes : isShown && functor !== '' ? functor : EMPTY_WORDS[node.state]
  return { text, module: functor === text ? '' : functor, state: node.state, reason: node.reason, targets: [target] }
}

function isSameCell(a: MatrixCell, b: MatrixCell): boolean {
  return a.text === b.text && a.module === b.module && a.state === b.state && a.reason === b.reason
}

/** The cells of one node from left to right, over all families. */
export function mergeCells(
  analysis: Analysis,
  id: NodeId,
  families: readonly { readonly targets: readonly { readonly name: TargetName }[] }[],
): readonly MatrixCell[] {
  const cells: MatrixCell[] = []
  for (const { targets } of families) {
    for (const { name } of targets) {
      const cell = cellOf(analysis, id, name)
      const last = cells.at(-1)
      if (last !== undefined && isSameCell(last, cell)) {
        cells[cells.length - 1] = { ...last, targets: [...last.targets, name] }
      } else cells.push(cell)
    }
  }
  return cells
}
