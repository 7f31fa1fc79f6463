// A choice: what it looks at, the rows it tells apart, what goes into each, and which targets take which.

import { useStore } from 'zustand'
import type { IfNode, MatchNode } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { CaseTable } from './condition/case-table.tsx'
import { ConditionField } from './condition/condition-field.tsx'
import { DecisionTable } from './condition/decision-table.tsx'
import { choiceText } from './constant-input.tsx'
import { InputSelect, useWireJudge } from './input-select.tsx'
import { valueType } from './values.ts'

interface FormProps<N> {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: N
}

const BRANCHES = [
  { port: 'then', label: 'then' },
  { port: 'else', label: 'else' },
] as const

/** The form of an `if_impl` node. */
export function IfForm({ stores, id, node }: FormProps<IfNode>) {
  const judge = useWireJudge(stores)
  const output = useStore(stores.analysis, (state) => state.analysis?.types[id]?.output ?? null)
  return (
    <div className="form">
      <ConditionField stores={stores} id={id} label="Condition" chosen={node.condition} isValue={false} />
      {BRANCHES.map(({ port, label }) => (
        <div key={port} className="field">
          <span className="field-label">{label}</span>
          <InputSelect
            stores={stores}
            judge={judge}
            to={{ node: id, port }}
            type={output?.kind === 'variable' ? null : output}
            label={`What ${label} gives`}
            none="nothing wired"
          />
        </div>
      ))}
      <DecisionTable stores={stores} id={id} rows={BRANCHES} />
    </div>
  )
}

/** The form of a `match_impl` node. */
export function MatchForm({ stores, id, node }: FormProps<MatchNode>) {
  const design = useStore(stores.document, (state) => state.design)
  const type = node.value === null ? null : valueType(node.value, design, stores.catalog)
  const rows = [
    ...node.cases.map((constant, index) => ({ port: `case${index}`, label: choiceText(constant) })),
    { port: 'default', label: 'default' },
  ]
  return (
    <div className="form">
      <ConditionField stores={stores} id={id} label="Value" chosen={node.value} isValue />
      <CaseTable stores={stores} id={id} node={node} type={type} />
      <DecisionTable stores={stores} id={id} rows={rows} />
    </div>
  )
}
