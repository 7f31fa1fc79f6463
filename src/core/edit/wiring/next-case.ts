// The case that a `match_impl` gets when something is wired past its last one.

import { constantEquals } from '../../graph/term/compare-constants.ts'
import { keyRead } from '../../graph/term/term-inputs.ts'
import type { Catalog } from '../../model/catalog.ts'
import { type Constant, int, string } from '../../model/constant.ts'
import type { Design, MatchNode } from '../../model/design.ts'
import type { NodeId, ValueRef } from '../../model/ids.ts'
import { freshName } from '../names.ts'
import { keyDataType } from '../terms/key-type.ts'
import { possibleValuesOf } from '../terms/possible-values.ts'

export type NextCase =
  | { readonly kind: 'case'; readonly value: Constant }
  /** Every value has a case. */
  | { readonly kind: 'covered' }
  /** No value can be made up for what is looked at. */
  | { readonly kind: 'unknown' }

function uncovered(candidates: readonly Constant[], cases: readonly Constant[]): Constant | undefined {
  return candidates.find((one) => !cases.some((other) => constantEquals(other, one)))
}

/** Kind of constants that the value gives, where there is no end of them: as the cases so far, else by its key. */
function endlessKind(node: MatchNode, design: Design, catalog: Catalog): string | null {
  const [first] = node.cases
  if (first !== undefined) return first.kind
  const term = node.value === null ? undefined : design.logic.values[node.value]?.term
  const key = term === undefined ? null : keyRead(term)
  return key === null ? null : (keyDataType(key, design, catalog)?.kind ?? null)
}

/** The first value that no case of the node names; without a value to look at, that of the target key. */
export function nextCase(node: MatchNode, design: Design, catalog: Catalog): NextCase {
  const { cases, value } = node
  const possible = value === null ? targetTags(catalog) : possibleValuesOf(value, design, catalog)
  if (possible !== null) {
    const found = uncovered(possible, cases)
    return found === undefined ? { kind: 'covered' } : { kind: 'case', value: found }
  }
  const kind = endlessKind(node, design, catalog)
  if (kind !== 'int' && kind !== 'string') return { kind: 'unknown' }
  const made = Array.from({ length: cases.length + 1 }, (_, index) =>
    kind === 'int' ? int(index) : string(index === 0 ? 'value' : `value_${index + 1}`),
  )
  const found = uncovered(made, cases)
  return found === undefined ? { kind: 'unknown' } : { kind: 'case', value: found }
}

function targetTags({ targets }: Catalog): readonly Constant[] {
  return targets.map(({ tag }) => ({ kind: 'variant', tag }))
}

/** The design with one more case at a `match_impl`, which looks at the target when it looked at nothing yet. */
export function growCases(design: Design, id: NodeId, catalog: Catalog): Design {
  const { logic } = design
  const node = logic.nodes[id]
  if (node?.kind !== 'match_impl') return design
  const next = nextCase(node, design, catalog)
  if (next.kind !== 'case') return design
  const looksAt = node.value ?? freshTargetValue(design)
  const values =
    node.value === null
      ? { ...logic.values, [looksAt]: { binding: null, term: { kind: 'key', key: catalog.targetKey } } as const }
      : logic.values
  const grown: MatchNode = { ...node, value: looksAt, cases: [...node.cases, next.value] }
  return { ...design, logic: { ...logic, values, nodes: { ...logic.nodes, [id]: grown } } }
}

function freshTargetValue({ logic }: Design): ValueRef {
  return freshName('value', (name) => name in logic.values)
}
